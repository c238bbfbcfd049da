import { expect, test } from 'vitest'
import { climbDue } from './climbing.ts'

const raisedAt = '2026-11-22T08:00:00Z'
const at = (time: string) => Temporal.Instant.from(`2026-11-22T${time}:00Z`)

test('what nobody takes over climbs to the deputy, then to the managers; sooner where a life or a child is in danger', () => {
  const health = { kind: 'health', raisedAt, climbed: 0 } as const
  expect(['08:10', '11:59', '12:00', '20:00'].map((time) => climbDue(health, at(time)))).toEqual([
    null,
    null,
    1,
    2,
  ])
  const life = { kind: 'danger-to-life', raisedAt, climbed: 0 } as const
  expect(['08:14', '08:15', '09:00'].map((time) => climbDue(life, at(time)))).toEqual([null, 1, 2])
})

test('it climbs each step once', () => {
  const life = { kind: 'danger-to-life', raisedAt } as const
  expect(climbDue({ ...life, climbed: 1 }, at('08:30'))).toBeNull()
  expect(climbDue({ ...life, climbed: 2 }, at('12:00'))).toBeNull()
})
