import Type from 'typebox'
import { OrNull } from '#domains/people/model/index.ts'
import { Party } from '#domains/restrictions/model/index.ts'
import { command, query } from '#platform/operations/operation.ts'
import { Mark } from '../day.ts'
import { Gathering, GatheringChange, GatheringRow, NewGathering } from './gathering.ts'
import { answers, Guest, GuestFacts, offReasons, PossibleGuest } from './guest.ts'

const id = Type.String({ format: 'uuid' })
const byId = Type.Object({ id })
const version = Type.Integer()
const pdf = { output: Type.Unknown(), givesFile: 'application/pdf' }

export const gatheringsApi = {
  list: query('activities.gatherings', '/gatherings', {
    input: Type.Object({ show: Type.Optional(Type.Enum(['coming', 'past'])) }),
    output: Type.Array(GatheringRow),
  }),
  show: query('activities.gathering', '/gatherings/:id', { input: byId, output: Gathering }),
  add: command('activities.add-gathering', '/gatherings', { input: NewGathering, output: GatheringRow }),
  change: command('activities.change-gathering', '/gatherings/:id', {
    input: GatheringChange,
    output: GatheringRow,
  }),
  cancel: command('activities.cancel-gathering', '/gatherings/:id/cancel', {
    input: Type.Object({ id, version, because: Type.String({ minLength: 1, maxLength: 300 }) }),
    output: GatheringRow,
  }),

  possibleGuests: query('activities.possible-guests', '/gatherings/:id/possible-guests', {
    input: Type.Object({ id, text: Type.String({ maxLength: 100 }) }),
    output: Type.Array(PossibleGuest),
  }),
  /** All of them or nobody: where two must not meet, the whole is refused. */
  addGuests: command('activities.add-guests', '/gatherings/:id/guests', {
    input: Type.Object({
      id,
      guests: Type.Array(Party, { minItems: 1, maxItems: 20 }),
      /** The grown-up on the list whom the children among them come with. */
      comesWith: OrNull(id),
    }),
    output: GatheringRow,
  }),
  setFacts: command('activities.set-guest-facts', '/gatherings/guests/:id/facts', {
    input: GuestFacts,
    output: Guest,
  }),
  answer: command('activities.note-answer', '/gatherings/guests/:id/answer', {
    input: Type.Object({ id, version, answer: Type.Enum(answers) }),
    output: Guest,
  }),
  takeOff: command('activities.take-guest-off', '/gatherings/guests/:id/off', {
    input: Type.Object({ id, version, because: Type.Enum(offReasons) }),
    output: Guest,
  }),

  invite: command('activities.send-invitations', '/gatherings/:id/invite', {
    input: byId,
    output: GatheringRow,
  }),
  /** The letters of everybody who is invited, or of one guest. */
  letters: query('activities.invitation-letters', '/gatherings/:id/letters', {
    input: Type.Object({ id, guestId: Type.Optional(id) }),
    ...pdf,
  }),
  guestList: query('activities.guest-list', '/gatherings/:id/guest-list', { input: byId, ...pdf }),

  mark: command('activities.mark-guest', '/gatherings/guests/:id/marks', {
    input: Type.Object({ id, dayId: id, mark: OrNull(Mark) }),
    output: Guest,
  }),
  countHeads: command('activities.count-heads', '/gatherings/days/:id/heads', {
    input: Type.Object({ id, heads: OrNull(Type.Integer({ minimum: 0, maximum: 500 })) }),
    output: byId,
  }),
}
