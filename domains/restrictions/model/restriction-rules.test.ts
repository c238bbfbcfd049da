import { describe, expect, test } from 'vitest'
import type { RestrictionTerms } from './restriction.ts'
import { holdsOn, obstaclesToEnd, obstaclesToRestriction } from './restriction-rules.ts'

const elena = '01900000-0000-7000-8000-00000000000a'
const boris = '01900000-0000-7000-8000-00000000000b'
const order: RestrictionTerms & { holderId: string } = {
  ...{ holderId: elena, otherKind: 'participant', otherId: boris, otherName: 'Boris' },
  ...{ kind: 'no-contact-order', forbids: 'meeting', ground: 'District court, 114/2026' },
  ...{ whoMayKnow: 'coordinators', begins: '2026-11-01', ends: null },
}
const codes = (
  said: Partial<RestrictionTerms>,
  others: Parameters<typeof obstaclesToRestriction>[1]['others'] = [],
) => obstaclesToRestriction({ ...order, ...said }, { others }).map(({ code, field }) => `${code} ${field}`)

describe('two are kept apart', () => {
  test('from a day, until a day that no longer counts', () => {
    const span = { begins: '2026-11-01', ends: '2026-12-01' }
    expect(holdsOn(span, '2026-10-31')).toBe(false)
    expect(holdsOn(span, '2026-11-01')).toBe(true)
    expect(holdsOn(span, '2026-11-30')).toBe(true)
    expect(holdsOn(span, '2026-12-01')).toBe(false)
    expect(holdsOn({ ...span, ends: null }, '2036-12-01')).toBe(true)
  })
})

describe('a restriction', () => {
  test('says from whom', () => {
    expect(codes({})).toEqual([])
    expect(codes({ otherId: null })).toEqual(['other-not-chosen otherId'])
    expect(codes({ otherKind: 'named', otherId: null, otherName: null })).toEqual(['missing otherName'])
    expect(codes({ otherKind: 'named', otherId: null, otherName: 'Her former husband' })).toEqual([])
    expect(codes({ otherId: elena })).toEqual(['other-is-oneself otherId'])
  })

  test('does not end before it begins', () => {
    expect(codes({ ends: '2026-11-01' })).toEqual(['ends-before-begins ends'])
  })

  test('of the same kind against the same person is written once, unless the earlier one has ended', () => {
    const there = { kind: order.kind, otherId: boris, ends: null }
    expect(codes({}, [there])).toEqual(['kept-apart-already otherId'])
    expect(codes({}, [{ ...there, ends: '2026-11-01' }])).toEqual([])
    expect(codes({ kind: 'non-association' }, [there])).toEqual([])
  })

  test('ends once, and not before it began', () => {
    expect(obstaclesToEnd({ begins: '2026-11-01', endedWhy: null }, { ends: '2026-11-01' })).toEqual([])
    expect(obstaclesToEnd({ begins: '2026-11-01', endedWhy: null }, { ends: '2026-10-31' })).toMatchObject([
      { code: 'ends-before-begins' },
    ])
    expect(
      obstaclesToEnd({ begins: '2026-11-01', endedWhy: 'Lifted' }, { ends: '2026-12-01' }),
    ).toMatchObject([{ code: 'restriction-ended' }])
  })
})
