import { describe, expect, test } from 'vitest'
import type { Compartment } from './compartments.ts'
import { obstaclesToCorrection, obstaclesToEntry } from './entry-rules.ts'

const today = '2026-11-22'
const facts = { today, mayWrite: ['help', 'family'] as Compartment[] }
const note = { kind: 'note', compartment: 'help', happenedOn: today, spokeWith: null } as const
const codes = (obstacles: { code: string }[]) => obstacles.map(({ code }) => code)

describe('writing', () => {
  test('a note of today in an open compartment meets no obstacle', () => {
    expect(obstaclesToEntry(note, facts)).toEqual([])
  })

  test('every obstacle is told at once', () => {
    const wrong = {
      ...note,
      compartment: 'health',
      happenedOn: '2026-11-23',
      spokeWith: 'Her sister',
    } as const
    expect(codes(obstaclesToEntry(wrong, facts))).toEqual([
      'compartment-closed',
      'entry-in-future',
      'spoke-with-needs-call',
    ])
  })
})

describe('correcting', () => {
  const author = 'the-author'

  test('a colleague may correct a note', () => {
    const entry = { ...note, authorId: author }
    expect(obstaclesToCorrection(entry, note, { ...facts, userId: 'a-colleague' })).toEqual([])
  })

  test('own words are mended by nobody but the one who wrote them down', () => {
    const entry = { ...note, kind: 'own-words' as const, authorId: author }
    expect(codes(obstaclesToCorrection(entry, note, { ...facts, userId: 'a-colleague' }))).toEqual([
      'own-words-not-yours',
    ])
    expect(obstaclesToCorrection(entry, note, { ...facts, userId: author })).toEqual([])
  })

  test('what one may only read, one does not correct', () => {
    const entry = { ...note, authorId: author, compartment: 'health' as const }
    expect(codes(obstaclesToCorrection(entry, note, { ...facts, userId: author }))).toEqual([
      'compartment-read-only',
    ])
  })
})
