import { describe, expect, test } from 'vitest'
import type { NewNeed } from './need.ts'
import { obstaclesToAnswer, obstaclesToCarrier, obstaclesToNeed, obstaclesToStanding } from './need-rules.ts'

const today = '2026-11-22'
const open = { today, mayWrite: true }
const personId = 'p'
const areaId = 'housing'
const codes = (reasons: { code: string }[]) => reasons.map(({ code }) => code)

describe('what was said about an area', () => {
  test('lies in the past, and in a compartment that is open', () => {
    const said = { personId, areaId, answer: 'need', saidOn: '2026-11-23' } as const
    expect(codes(obstaclesToAnswer(said, { today, mayWrite: false, openNeeds: 0 }))).toEqual([
      'area-closed',
      'said-in-future',
    ])
  })

  test.each([
    ['no-need', ['needs-still-open']],
    ['need', []],
    ['not-asked', []],
    ['does-not-want-to-say', []],
  ] as const)('"%s" beside an open need', (answer, expected) => {
    const said = { personId, areaId, answer, saidOn: today }
    expect(codes(obstaclesToAnswer(said, { ...open, openNeeds: 2 }))).toEqual(expected)
  })
})

describe('a need', () => {
  const need: NewNeed = {
    ...{ personId, areaId, libraryId: null, words: 'A key to the cellar', since: today },
    ...{ status: 'not-started', carriedBy: null, carrierId: null, carrierName: null },
  }
  const facts = { ...open, library: null, isOpenAlready: false }

  test('is said in words of its own or of the library', () => {
    expect(obstaclesToNeed(need, facts)).toEqual([])
    expect(codes(obstaclesToNeed({ ...need, words: null }, facts))).toEqual(['need-without-words'])
    const ofLibrary = { ...need, words: null, libraryId: 'bed' }
    expect(obstaclesToNeed(ofLibrary, { ...facts, library: { areaId } })).toEqual([])
    expect(codes(obstaclesToNeed(ofLibrary, { ...facts, library: { areaId: 'work' } }))).toEqual([
      'need-of-other-area',
    ])
    expect(codes(obstaclesToNeed(ofLibrary, facts))).toEqual(['need-of-other-area'])
  })

  test('of the library is open once', () => {
    expect(codes(obstaclesToNeed(need, { ...facts, isOpenAlready: true }))).toEqual(['need-already-open'])
  })

  test.each([
    [null, null, null, []],
    ['person', null, null, []],
    ['staff', 'maria', null, []],
    ['staff', null, null, ['carrier-unnamed']],
    ['staff', 'maria', 'Maria', ['carrier-needs-no-name']],
    ['family', null, 'her sister', []],
    ['volunteer', null, null, []],
    ['partner', 'maria', null, ['carrier-not-staff']],
    ['person', null, 'Elena', ['carrier-needs-no-name']],
    [null, null, 'somebody', ['carrier-needs-no-name']],
  ] as const)('carried by %s (%s, %s)', (carriedBy, carrierId, carrierName, expected) => {
    expect(codes(obstaclesToCarrier({ carriedBy, carrierId, carrierName }))).toEqual(expected)
  })

  test.each([
    ['met', null, []],
    ['in-progress', null, []],
    ['declined', 'not-now', []],
    ['declined', null, ['end-without-reason']],
    ['declined', 'by-mistake', ['end-without-reason']],
    ['no-longer', 'by-mistake', []],
    ['no-longer', 'not-now', ['end-without-reason']],
    ['met', 'not-now', ['reason-without-end']],
  ] as const)('that becomes %s because of %s', (status, statusBecause, expected) => {
    const next = { status, statusBecause, statusOn: today }
    expect(codes(obstaclesToStanding({ statusOn: '2026-11-01' }, next, open))).toEqual(expected)
  })

  test('does not change before its last change', () => {
    const next = { status: 'met', statusBecause: null, statusOn: '2026-10-31' } as const
    expect(codes(obstaclesToStanding({ statusOn: '2026-11-01' }, next, open))).toEqual(['status-before-last'])
  })
})
