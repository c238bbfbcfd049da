import Type from 'typebox'
import { OrNull } from '#domains/people/model/index.ts'
import { type RefusalReason, refusalReasonsOf } from '#domains/refusals/model/index.ts'
import { NamesInAll } from './kind.ts'
import { RequirementState } from './requirement.ts'
import { RoleState } from './volunteer.ts'

const id = Type.String({ format: 'uuid' })
const day = Type.String({ format: 'date' })

export const pauseReasons = [
  'wish',
  'health',
  'away',
  'life-change',
  'requirement-expired',
  'incident',
  'other',
] as const
export const PauseReason = Type.Enum(pauseReasons)

export const endReasons = [
  'wish',
  'time',
  'moved',
  'health',
  'work-or-study',
  'disappointed',
  'not-suited',
  'agreement-broken',
  'no-match',
  'died',
  'other',
] as const
export const EndReason = Type.Enum(endReasons)

/** Why the centre says no to somebody who wants to help: the reasons that every "no" of the centre has. */
export const refusalCodes = refusalReasonsOf('centre').filter(
  (code): code is Exclude<RefusalReason, 'no-volunteer'> => code !== 'no-volunteer',
)
export const RefusalCode = Type.Unsafe<(typeof refusalCodes)[number]>(Type.String({ enum: refusalCodes }))

export const talkOutcomes = ['held', 'not-wanted', 'not-reached'] as const

/** The talk at the end: held, or why not. */
export const ExitTalk = Type.Object({
  outcome: Type.Enum(talkOutcomes),
  day,
  notes: Type.String({ maxLength: 4000 }),
})
export type ExitTalk = Type.Static<typeof ExitTalk>

export const RoleChange = Type.Object({
  id,
  state: RoleState,
  since: day,
  reason: OrNull(Type.String()),
  until: OrNull(day),
  byName: OrNull(Type.String()),
})
export type RoleChange = Type.Static<typeof RoleChange>

/** What a volunteer is or wants to be, how it came to that, and what is asked for it. */
export const VolunteerRole = Type.Object({
  id,
  kindId: id,
  names: NamesInAll,
  state: RoleState,
  since: day,
  approvedOn: OrNull(day),
  reason: OrNull(Type.String()),
  until: OrNull(day),
  requirements: Type.Array(RequirementState),
  changes: Type.Array(RoleChange),
})
export type VolunteerRole = Type.Static<typeof VolunteerRole>
