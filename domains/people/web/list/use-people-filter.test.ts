import { expect, test } from 'vitest'
import { filterOf } from './use-people-filter.ts'

const today = '2026-11-22'

test('without a wish the list shows those who are followed now', () => {
  expect(filterOf({}, today)).toEqual({ active: true })
  expect(filterOf({ show: 'former' }, today)).toEqual({ active: false })
  expect(filterOf({ show: 'all' }, today)).toEqual({})
})

test.each([
  [{ release: '30' }, { releaseFrom: '2026-11-22', releaseUntil: '2026-12-22' }],
  [{ release: 'passed' }, { releaseUntil: '2026-11-21' }],
  [{ release: 'unknown' }, { releaseUnknown: true }],
  [{ release: 'between', from: '2026-12-01', until: 'soon' }, { releaseFrom: '2026-12-01' }],
  [{ release: 'whenever' }, {}],
  [{ status: 'flown' }, {}],
  [
    { status: 'serving', responsible: 'nobody' },
    { status: 'serving', responsible: 'nobody' },
  ],
])('%j in the address asks for %j', (shown, filter) => {
  expect(filterOf(shown, today)).toEqual({ active: true, ...filter })
})
