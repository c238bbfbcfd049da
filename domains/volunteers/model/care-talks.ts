import Type from 'typebox'
import { OrNull } from '#domains/people/model/index.ts'

const id = Type.String({ format: 'uuid' })
const day = Type.String({ format: 'date' })

export const talkKinds = [
  'first',
  'after-first-meeting',
  'after-release',
  'heavy',
  'regular',
  'exit',
] as const
export const TalkKind = Type.Enum([...talkKinds])
export type TalkKind = (typeof talkKinds)[number]

export const talkStates = ['planned', 'held', 'dropped'] as const
export type TalkState = (typeof talkStates)[number]
export const talkWays = ['in-person', 'phone', 'video'] as const

/** A talk between a volunteer and whoever looks after them: planned for a day, then held or dropped with a word why. */
export const Talk = Type.Object({
  id,
  version: Type.Integer(),
  volunteerId: id,
  kind: TalkKind,
  state: Type.Enum([...talkStates]),
  day,
  way: OrNull(Type.Enum([...talkWays])),
  withId: OrNull(id),
  withName: OrNull(Type.String()),
  words: OrNull(Type.String()),
  agreed: OrNull(Type.String()),
})
export type Talk = Type.Static<typeof Talk>

const words = OrNull(Type.String({ minLength: 1, maxLength: 1000 }))

export const NewTalk = Type.Object({ volunteerId: id, kind: TalkKind, day })
/** A talk that was held: `planId` names the plan it fulfils, where there was one. */
export const HeldTalk = Type.Object({
  volunteerId: id,
  planId: OrNull(id),
  kind: TalkKind,
  day,
  way: Type.Enum([...talkWays]),
  words,
  agreed: words,
})
export type HeldTalk = Type.Static<typeof HeldTalk>
export const MovedTalk = Type.Object({ id, version: Type.Integer(), day })
export const DroppedTalk = Type.Object({
  id,
  version: Type.Integer(),
  why: Type.String({ minLength: 1, maxLength: 300 }),
})

/** Why a talk is due, and since (or from) which day. */
export const DueTalk = Type.Object({ kind: TalkKind, due: day })
export type DueTalk = Type.Static<typeof DueTalk>

/** Somebody asked for a talk on account of something that happened: a first meeting in a new relation, a release day. */
export type TalkCall = { kind: 'after-first-meeting' | 'after-release'; day: string }

export type CareFacts = {
  state: string
  /** Since when they have been with us as they are now; where nothing else is known, talks count from here. */
  since: string
  talks: readonly Pick<Talk, 'kind' | 'state' | 'day'>[]
  calls: readonly TalkCall[]
  heavySince: string | null
  everyWeeks: number
}
