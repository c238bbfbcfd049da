import { expect, test } from 'vitest'
import { filterIn } from './use-report.ts'

test('the address says what is asked for, and nonsense in it asks for the last four quarters', () => {
  const asked = 'period=2026-Q1&source=intake&decider=volunteer&unitId=018f0000-0000-7000-8000-000000000000'
  expect(filterIn(new URLSearchParams(asked))).toEqual({
    ...{ period: '2026-Q1', source: 'intake', decider: 'volunteer' },
    unitId: '018f0000-0000-7000-8000-000000000000',
  })
  expect(filterIn(new URLSearchParams('period=May&source=by-hand&decider=king&unitId=1'))).toEqual({
    period: 'recent',
  })
})
