import Type from 'typebox'
import { NamesInAll } from '#domains/volunteers/model/index.ts'
import { command, query } from '#platform/operations/operation.ts'
import { Day, Id, Named, OrNull, oneRecord, SomeWords, Version } from './shapes.ts'

const UnitAnswer = Type.Enum(['keeps'] as const)
const VolunteerUnitAnswer = Type.Enum(['agrees', 'declines'] as const)

/** A participant came from another unit: whose volunteer went beside them there, and what the two units said so far. */
export const OpenMove = Type.Object({
  id: Id,
  movedOn: Day,
  volunteerUnit: Type.String(),
  /** Whom to call there. */
  lookedAfterBy: OrNull(Type.String()),
  unitAnswer: OrNull(UnitAnswer),
  volunteerUnitAnswer: OrNull(VolunteerUnitAnswer),
  volunteerUnitWords: SomeWords(),
})
export type OpenMove = Type.Static<typeof OpenMove>

/** The same from the volunteer's unit: a volunteer of ours, and a participant of whom we know no more. */
export const VolunteerAway = Type.Object({
  id: Id,
  version: Version,
  volunteer: Named,
  kind: NamesInAll,
  unit: Type.String(),
  movedOn: Day,
  unitAnswer: OrNull(UnitAnswer),
  volunteerUnitAnswer: OrNull(VolunteerUnitAnswer),
  /** Both agreed: they go on, there. */
  settledOn: OrNull(Day),
})
export type VolunteerAway = Type.Static<typeof VolunteerAway>

export const movesApi = {
  away: query('matches.volunteers-away', '/match-moves', {
    input: Type.Object({ volunteerId: Type.Optional(Id) }),
    output: Type.Array(VolunteerAway),
  }),
  keep: command('matches.keep-across', '/matches/:id/keep-across', {
    input: oneRecord,
    output: Type.Object({ id: Id }),
  }),
  answer: command('matches.answer-move', '/match-moves/:id/answer', {
    input: Type.Object({ ...oneRecord.properties, answer: VolunteerUnitAnswer, words: SomeWords(600) }),
    output: Type.Object({ id: Id }),
  }),
}
