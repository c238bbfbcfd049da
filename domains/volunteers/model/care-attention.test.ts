import { expect, test } from 'vitest'
import { type Attention, byUrgency, digestCounts, type LookedAfter } from './care-attention.ts'

test('a digest counts volunteers, each once for everything they want', () => {
  const heavy: Attention = { kind: 'strained', since: '2026-11-03' }
  const silent: Attention = { kind: 'silent', days: 16, count: 2 }
  expect(digestCounts([{ attention: [heavy, silent] }, { attention: [heavy] }, { attention: [] }])).toEqual({
    ...{ all: 3, silent: 1, unlogged: 0, strained: 2, expiring: 0, talk: 0 },
  })
})

test('what somebody feels stands before what the office needs', () => {
  const one = (name: string, ...attention: Attention[]): LookedAfter => ({
    ...{ id: name, name, state: 'active', insteadOf: null, attention, nextTalk: null },
  })
  const expense: Attention = { kind: 'expenses', count: 1 }
  const heavy: Attention = { kind: 'strained', since: '2026-11-03' }
  const sorted = byUrgency([one('Well'), one('Asks', expense), one('Heavy', expense, heavy)])
  expect(sorted.map(({ name }) => name)).toEqual(['Heavy', 'Asks', 'Well'])
  expect(sorted[0]?.attention).toEqual([heavy, expense])
})
