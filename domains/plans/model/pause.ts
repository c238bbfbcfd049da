import Type from 'typebox'
import type { Reason } from '#platform/problem.ts'
import { Day, Id, OrNull, SomeWords, Version } from './shapes.ts'

/** On whose side the cause lies. A person's health is nobody's business here: "cannot just now" says enough. */
const whose = {
  'does-not-want-now': 'person',
  'cannot-now': 'person',
  away: 'person',
  'not-reached': 'person',
  'nobody-free': 'system',
  'no-way-in': 'system',
  moved: 'system',
  'no-interpreter': 'system',
  'no-room': 'system',
  technical: 'system',
} as const

export const pauseReasons = Object.keys(whose) as (keyof typeof whose)[]
export const PauseReason = Type.Enum(pauseReasons)
export type PauseReason = keyof typeof whose
export const Side = Type.Enum(['person', 'system'] as const)
export type Side = Type.Static<typeof Side>

export const sideOf = (reason: PauseReason): Side => whose[reason]

/** The clock of the reviews stands still from `begins`; on `ends` it goes again. */
export const ReviewPause = Type.Object({
  id: Id,
  version: Version,
  begins: Day,
  ends: Day,
  whose: Side,
  reason: PauseReason,
  words: SomeWords(300),
  by: OrNull(Type.String()),
})
export type ReviewPause = Type.Static<typeof ReviewPause>

export const NewPause = Type.Object({
  personId: Id,
  begins: Day,
  ends: Day,
  reason: PauseReason,
  words: SomeWords(300),
})
export type NewPause = Type.Static<typeof NewPause>

/** Why a pause cannot be written so. One without an end in sight would hide for ever what is owed. */
export function obstaclesToPause(
  { begins, ends }: Pick<NewPause, 'begins' | 'ends'>,
  facts: { today: string; longestWeeks: number },
): Reason[] {
  const reasons: Reason[] = []
  if (begins > facts.today) reasons.push({ code: 'pause-in-future', field: 'begins' })
  if (ends <= begins) reasons.push({ code: 'pause-ends-before', field: 'ends' })
  const last = Temporal.PlainDate.from(facts.today).add({ weeks: facts.longestWeeks }).toString()
  if (ends > last)
    reasons.push({ code: 'pause-too-long', field: 'ends', values: { weeks: facts.longestWeeks } })
  return reasons
}
