import type { NewPrison } from '../model/prison.ts'

/** A prison of which nothing but the name is known. */
export const prisonNamed = (name: string): NewPrison => ({
  ...{ name, nameInOtherScript: null, address: null, wayThere: null, visitingHours: [], visitingNotes: null },
  ...{ mayBeBrought: null, contacts: [], listBy: 'not-known', listEmail: null, noticeDays: null },
  ...{ closedDays: [], notes: null },
})
