import Type from 'typebox'
import { OrNull } from '#domains/people/model/index.ts'
import { DueTalk } from './care-talks.ts'

const id = Type.String({ format: 'uuid' })
const day = Type.String({ format: 'date' })

/** What upper domains can say about a volunteer's meetings: how long there was no contact, how many logs are owed. */
export const contactConcerns = ['silent', 'unlogged'] as const
export type ContactConcern = {
  volunteerId: string
  kind: (typeof contactConcerns)[number]
  days: number
  count: number
}

/** Why somebody we look after wants attention; each kind has its sentence. */
export const Attention = Type.Union([
  Type.Object({ kind: Type.Literal('talk'), talk: DueTalk, plannedOn: OrNull(day) }),
  Type.Object({ kind: Type.Literal('strained'), since: day }),
  Type.Object({ kind: Type.Literal('expiring'), count: Type.Integer(), first: day }),
  Type.Object({ kind: Type.Literal('expenses'), count: Type.Integer() }),
  Type.Object({ kind: Type.Literal('silent'), days: Type.Integer(), count: Type.Integer() }),
  Type.Object({ kind: Type.Literal('unlogged'), days: Type.Integer(), count: Type.Integer() }),
])
export type Attention = Type.Static<typeof Attention>

/** Somebody whom the reader looks after today; `insteadOf` is the colleague who is away and for whom they stand in. */
export const LookedAfter = Type.Object({
  id,
  name: Type.String(),
  state: Type.String(),
  insteadOf: OrNull(Type.String()),
  attention: Type.Array(Attention),
  nextTalk: OrNull(day),
})
export type LookedAfter = Type.Static<typeof LookedAfter>

export const MyVolunteers = Type.Object({
  today: day,
  volunteers: Type.Array(LookedAfter),
  /** Those nobody looks after today, in units of the reader. */
  alone: Type.Array(Type.Object({ id, name: Type.String() })),
})
export type MyVolunteers = Type.Static<typeof MyVolunteers>

/** How many of somebody's volunteers want what: all that a mail may say. */
export type DigestCounts = Record<Exclude<Attention['kind'], 'expenses'>, number> & { all: number }

export function digestCounts(volunteers: readonly { attention: readonly Attention[] }[]): DigestCounts {
  const count = (kind: Attention['kind']) =>
    volunteers.filter(({ attention }) => attention.some((one) => one.kind === kind)).length
  return {
    all: volunteers.length,
    silent: count('silent'),
    unlogged: count('unlogged'),
    strained: count('strained'),
    expiring: count('expiring'),
    talk: count('talk'),
  }
}

/** What a person feels goes before what an office needs. */
const urgency: Attention['kind'][] = ['strained', 'silent', 'talk', 'unlogged', 'expiring', 'expenses']

/** Those who want most urgently first, each with the most urgent reason first; the others as they stood. */
export function byUrgency(volunteers: readonly LookedAfter[]): LookedAfter[] {
  const rank = ({ kind }: Attention) => urgency.indexOf(kind)
  const first = ({ attention }: LookedAfter) => (attention[0] ? rank(attention[0]) : urgency.length)
  return volunteers
    .map((one) => ({ ...one, attention: one.attention.toSorted((a, b) => rank(a) - rank(b)) }))
    .toSorted((a, b) => first(a) - first(b))
}
