import { expect, test } from 'vitest'
import type { AwaitedRelease } from './board.ts'
import { weeksDown } from './weeks-down.ts'

const person = (day: string | null) =>
  ({ personId: String(day), day, sortName: '' }) as unknown as AwaitedRelease

test('downwards, dates gone by come first, then weeks with somebody or a holiday in them; quiet weeks are one line', () => {
  const people = ['2026-11-20', '2026-11-24', '2026-11-27', '2027-01-14', '2027-09-01', null].map(person)
  const holidays = [{ day: '2026-12-24', name: 'Christmas Eve' }]
  const stretches = weeksDown(people, holidays, '2026-11-22', '2027-01-31')
  expect(
    stretches.map((stretch) =>
      stretch.kind === 'quiet' ? stretch.weeks : stretch.people.map(({ day }) => day).join(' '),
    ),
  ).toEqual(['2026-11-20', 1, '2026-11-24 2026-11-27', 3, '', 2, '2027-01-14', 2])
})
