import { askAs } from '#platform/web/calls/call.ts'

/** From here on this browser asks from the side of partners; whoever leaves the window loads the pages anew. */
export const standAtTheWindow = () => askAs('partner')
