import Type from 'typebox'
import { type Birth, Day, isBeforeBirth, isDay } from './day.ts'
import type { Obstacle } from './obstacle.ts'
import { OrNull } from './or-null.ts'
import { InformationSource } from './source.ts'
import { lastBegunBy } from './spell.ts'

type Meaning = { custody: boolean; outside: boolean; active: boolean; awaitsRelease: boolean }

const means = (...words: (keyof Meaning)[]): Meaning => ({
  custody: words.includes('custody'),
  outside: words.includes('outside'),
  active: words.includes('active'),
  awaitsRelease: words.includes('awaitsRelease'),
})

/**
 * What each status means. Custody: a prison answers for the person (also during leave). Outside: can be met outside the
 * walls (also during leave). Active: on somebody's caseload. Awaits release: a release date is still ahead.
 */
const meanings = {
  remand: means('custody', 'active', 'awaitsRelease'),
  'pre-trial-house-arrest': means('outside', 'active', 'awaitsRelease'),
  serving: means('custody', 'active', 'awaitsRelease'),
  'temporary-leave': means('custody', 'outside', 'active', 'awaitsRelease'),
  'interrupted-sentence': means('outside', 'active', 'awaitsRelease'),
  'serving-at-home': means('outside', 'active', 'awaitsRelease'),
  'conditionally-released': means('outside', 'active'),
  released: means('outside', 'active'),
  absconded: means('active'),
  'returned-to-custody': means('custody', 'active', 'awaitsRelease'),
  deported: means(),
  'moved-away': means(),
  dead: means(),
  closed: means(),
} as const satisfies Record<string, Meaning>

export const personStatuses = Object.keys(meanings) as (keyof typeof meanings)[]
export const PersonStatus = Type.Enum(personStatuses)
export type PersonStatus = keyof typeof meanings

export const isInCustody = (status: PersonStatus): boolean => meanings[status].custody
export const isOutside = (status: PersonStatus): boolean => meanings[status].outside
export const isActive = (status: PersonStatus): boolean => meanings[status].active
export const awaitsRelease = (status: PersonStatus): boolean => meanings[status].awaitsRelease

/** What is entered when a status changes; it holds until the next one begins. */
export const StatusChange = Type.Object({
  status: PersonStatus,
  from: Day,
  source: InformationSource,
  /** Who exactly said so, in words. */
  saidBy: OrNull(Type.String({ maxLength: 200 })),
  note: OrNull(Type.String({ maxLength: 2000 })),
})
export type StatusChange = Type.Static<typeof StatusChange>

export const StatusSpell = Type.Object({
  id: Type.String({ format: 'uuid' }),
  ...StatusChange.properties,
  recordedAt: Type.String({ format: 'date-time' }),
})
export type StatusSpell = Type.Static<typeof StatusSpell>

export const statusOn = (spells: readonly StatusSpell[], day: Day): StatusSpell | null =>
  lastBegunBy(spells, day)

/**
 * The day on which somebody who had been out came back into custody, if they are back on this day; null if they never
 * came back. A leave or a stay at home in between is no way out.
 */
export function backInCustodySince(spells: readonly StatusSpell[], day: Day): Day | null {
  const begun = spells.filter((spell) => spell.from <= day)
  const inOrder: StatusSpell[] = []
  for (let left = begun; left.length > 0; ) {
    const last = statusOn(left, day)!
    inOrder.push(last)
    left = left.filter((spell) => spell !== last)
  }
  const ended = inOrder.findIndex((spell) => !awaitsRelease(spell.status))
  const present = ended === -1 ? inOrder : inOrder.slice(0, ended)
  const came = present.find((spell) => spell.status === 'returned-to-custody')
  return (came ?? (ended === -1 ? undefined : present.at(-1)))?.from ?? null
}

// These are announced ahead; a coming release is a release date, not yet a status.
const mayBeAnnounced: readonly PersonStatus[] = [
  'serving',
  'temporary-leave',
  'interrupted-sentence',
  'serving-at-home',
  'deported',
]

export type StatusObstacle = Obstacle<
  'not-a-day' | 'status-before-birth' | 'status-in-future' | 'status-after-death' | 'status-unchanged',
  'from' | 'status'
>

export type StatusFacts = { birth: Birth; today: Day; spells: readonly StatusSpell[] }

/** Why a change of status cannot be right. */
export function obstaclesToStatusChange(change: StatusChange, facts: StatusFacts): StatusObstacle[] {
  if (!isDay(change.from)) return [{ code: 'not-a-day', field: 'from' }]
  const obstacles: StatusObstacle[] = []
  const { status, from } = change
  if (isBeforeBirth(from, facts.birth)) obstacles.push({ code: 'status-before-birth', field: 'from' })
  if (from > facts.today && !mayBeAnnounced.includes(status))
    obstacles.push({ code: 'status-in-future', field: 'from' })
  // After a death only the case can still be closed, whichever of the two is entered first.
  const livesOn = (other: PersonStatus) => other !== 'dead' && other !== 'closed'
  const diedBefore = facts.spells.some((spell) => spell.status === 'dead' && spell.from <= from)
  const livedAfter = facts.spells.some((spell) => livesOn(spell.status) && spell.from > from)
  if ((diedBefore && livesOn(status)) || (status === 'dead' && livedAfter))
    obstacles.push({ code: 'status-after-death', field: 'from' })
  if (statusOn(facts.spells, from)?.status === status)
    obstacles.push({ code: 'status-unchanged', field: 'status' })
  return obstacles
}
