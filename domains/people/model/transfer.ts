import Type from 'typebox'
import { Day, isDay } from './day.ts'
import type { Obstacle } from './obstacle.ts'
import { OrNull } from './or-null.ts'

const Id = Type.String({ format: 'uuid' })

/** A person goes over to another unit: from which day, and why. */
export const Transfer = Type.Object({
  id: Id,
  toUnitId: Id,
  day: Day,
  reason: Type.String({ minLength: 1, maxLength: 2000 }),
})
export type Transfer = Type.Static<typeof Transfer>

/** One going over from unit to unit, by the names of the units. */
export const FiledTransfer = Type.Object({
  id: Id,
  from: Type.String(),
  to: Type.String(),
  day: Day,
  reason: Type.String(),
  recordedAt: Type.String({ format: 'date-time' }),
  recordedBy: OrNull(Type.String()),
})
export type FiledTransfer = Type.Static<typeof FiledTransfer>

export type TransferObstacle = Obstacle<
  | 'not-a-day'
  | 'transfer-in-future'
  | 'transfer-before-last'
  | 'transfer-same-unit'
  | 'transfer-reason-missing',
  'day' | 'toUnitId' | 'reason'
>

/** Why a person cannot go over like this. It is written down when it happens: whoever still works with them still sees them. */
export function obstaclesToTransfer(
  { toUnitId, day, reason }: Omit<Transfer, 'id'>,
  facts: { unitId: string; today: Day; lastDay: Day | null },
): TransferObstacle[] {
  const obstacles: TransferObstacle[] = []
  if (toUnitId === facts.unitId) obstacles.push({ code: 'transfer-same-unit', field: 'toUnitId' })
  if (!isDay(day)) obstacles.push({ code: 'not-a-day', field: 'day' })
  else if (day > facts.today) obstacles.push({ code: 'transfer-in-future', field: 'day' })
  else if (facts.lastDay !== null && day < facts.lastDay)
    obstacles.push({ code: 'transfer-before-last', field: 'day' })
  if (reason.trim() === '') obstacles.push({ code: 'transfer-reason-missing', field: 'reason' })
  return obstacles
}
