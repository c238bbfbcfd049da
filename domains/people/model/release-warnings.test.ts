import { expect, test } from 'vitest'
import { type ReleaseWarningFacts, releaseWarnings } from './release-warnings.ts'

const facts: ReleaseWarningFacts = {
  today: '2026-11-22',
  holidays: [
    { day: '2026-12-24', name: 'Бъдни вечер' },
    { day: '2026-12-25', name: 'Рождество Христово' },
  ],
  status: 'serving',
  lastSeenDay: undefined,
}

test.each<[string, string | null, Partial<ReleaseWarningFacts>, string[]]>([
  ['a Tuesday is quiet', '2026-12-01', {}, []],
  ['Friday', '2026-12-04', {}, ['friday']],
  ['Sunday', '2026-12-06', {}, ['weekend']],
  ['the eve of a holiday', '2026-12-23', {}, ['eve-of-holiday']],
  ['a holiday before a holiday', '2026-12-24', {}, ['eve-of-holiday', 'holiday']],
  ['a Friday that is a holiday', '2026-12-25', {}, ['friday', 'holiday']],
  ['today is not past', '2026-11-22', {}, ['weekend']],
  ['a day went by without a word', '2026-11-20', {}, ['passed-without-word']],
  ['released: no longer ahead', '2026-11-20', { status: 'released' }, []],
  ['moved since the reader looked', '2026-12-01', { lastSeenDay: '2026-11-30' }, ['moved-since-seen']],
  ['where the reader left it', '2026-12-01', { lastSeenDay: '2026-12-01' }, []],
  ['became unknown since', null, { lastSeenDay: '2026-12-01' }, ['moved-since-seen']],
  ['became known since', '2026-12-01', { lastSeenDay: null }, ['moved-since-seen']],
  ['still unknown', null, { lastSeenDay: null }, []],
])('%s', (_, day, over, warnings) => {
  expect(releaseWarnings({ day }, { ...facts, ...over })).toEqual(warnings)
})
