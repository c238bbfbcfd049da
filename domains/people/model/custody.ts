import Type from 'typebox'
import { type Birth, Day, isBeforeBirth, isDay } from './day.ts'
import type { Obstacle } from './obstacle.ts'
import { OrNull } from './or-null.ts'
import { InformationSource } from './source.ts'
import { lastBegunBy } from './spell.ts'

/** A stay in one place of custody. `until` is the day of leaving; null while it lasts or nobody has said. */
export const CustodyStay = Type.Object({
  prison: Type.String({ minLength: 1, maxLength: 200 }),
  wing: OrNull(Type.String({ maxLength: 200 })),
  from: Day,
  until: OrNull(Day),
  source: InformationSource,
})
export type CustodyStay = Type.Static<typeof CustodyStay>

export const CustodySpell = Type.Object({
  id: Type.String({ format: 'uuid' }),
  ...CustodyStay.properties,
  recordedAt: Type.String({ format: 'date-time' }),
})
export type CustodySpell = Type.Static<typeof CustodySpell>

/** Where the person is held on a day; on the day of a move it is already the new place. */
export function placeOn(spells: readonly CustodySpell[], day: Day): CustodySpell | null {
  // An older stay that nobody ended was ended by the move, so only the latest one counts.
  const latest = lastBegunBy(spells, day)
  return latest !== null && (latest.until === null || day <= latest.until) ? latest : null
}

export type CustodyObstacle = Obstacle<
  'not-a-day' | 'custody-before-birth' | 'custody-in-future' | 'until-before-from',
  'from' | 'until'
>

/** Why a stay cannot be right. */
export function obstaclesToCustodyStay(
  stay: CustodyStay,
  facts: { birth: Birth; today: Day },
): CustodyObstacle[] {
  const obstacles: CustodyObstacle[] = []
  if (!isDay(stay.from)) obstacles.push({ code: 'not-a-day', field: 'from' })
  if (stay.until !== null && !isDay(stay.until)) obstacles.push({ code: 'not-a-day', field: 'until' })
  if (obstacles.length > 0) return obstacles
  if (isBeforeBirth(stay.from, facts.birth)) obstacles.push({ code: 'custody-before-birth', field: 'from' })
  if (stay.from > facts.today) obstacles.push({ code: 'custody-in-future', field: 'from' })
  if (stay.until !== null && stay.until < stay.from)
    obstacles.push({ code: 'until-before-from', field: 'until' })
  return obstacles
}
