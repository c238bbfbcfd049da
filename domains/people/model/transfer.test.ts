import { expect, test } from 'vitest'
import { obstaclesToTransfer } from './transfer.ts'

const facts = { unitId: 'pleven', today: '2026-11-22', lastDay: '2026-06-01' }

test.each<[string, Partial<Parameters<typeof obstaclesToTransfer>[0]>, string[]]>([
  ['to another unit, today', {}, []],
  ['to another unit, last week', { day: '2026-11-15' }, []],
  ['tomorrow is too early to say', { day: '2026-11-23' }, ['transfer-in-future']],
  ['nobody leaves a unit before they came', { day: '2026-05-31' }, ['transfer-before-last']],
  ['a unit is not another one', { toUnitId: 'pleven' }, ['transfer-same-unit']],
  ['blanks are no reason', { reason: '  ' }, ['transfer-reason-missing']],
  ['31 February is not a day', { day: '2026-02-31' }, ['not-a-day']],
])('%s', (_, asked, codes) => {
  const transfer = { toUnitId: 'oslo', day: '2026-11-22', reason: 'moves to his sister', ...asked }
  expect(obstaclesToTransfer(transfer, facts).map(({ code }) => code)).toEqual(codes)
})
