import './tables.ts'
import { doorHandlers } from './door.ts'
import { gatheringHandlers } from './gatherings.ts'
import { guestListHandlers } from './guest-list.ts'
import { guestHandlers } from './guests.ts'
import { invitationHandlers } from './invitations.ts'

export const gatheringsHandlers = [
  ...gatheringHandlers,
  ...guestHandlers,
  ...invitationHandlers,
  ...doorHandlers,
  ...guestListHandlers,
]

export { gatheringsReactions } from './reactions.ts'
