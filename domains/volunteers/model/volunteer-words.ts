import Type from 'typebox'
import { OrNull } from '#domains/people/model/index.ts'
import { talkOutcomes } from './role.ts'

const id = Type.String({ format: 'uuid' })
const day = Type.String({ format: 'date' })

export const reachedBy = ['phone', 'e-mail', 'letter', 'in-person', 'not-reached'] as const

const Interview = Type.Object({
  id,
  kind: Type.Enum(['interview', 'exit'] as const),
  outcome: Type.Enum(talkOutcomes),
  day,
  notes: Type.String(),
  byName: OrNull(Type.String()),
})
const Reference = Type.Object({
  id,
  name: Type.String(),
  relation: Type.String(),
  reachedBy: Type.Enum(reachedBy),
  day,
  said: Type.String(),
  byName: OrNull(Type.String()),
})
/** What was said about a volunteer: at interviews, at the end, and by references. */
export const VolunteerWords = Type.Object({
  interviews: Type.Array(Interview),
  references: Type.Array(Reference),
})
export type VolunteerWords = Type.Static<typeof VolunteerWords>
