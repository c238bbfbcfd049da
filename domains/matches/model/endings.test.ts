import { describe, expect, test } from 'vitest'
import { endOfCustodyContact, turnOfLastingContact } from './endings.ts'

describe('a visitor’s contact', () => {
  const inPleven = (
    status: Parameters<typeof endOfCustodyContact>[0]['status'],
    prison: string | null = 'Pleven',
  ) => endOfCustodyContact({ status, prison }, 'Pleven')

  test('goes on while the person is held in the same prison, on leave too', () => {
    expect(inPleven('serving')).toBeNull()
    expect(inPleven('remand')).toBeNull()
    expect(inPleven('temporary-leave')).toBeNull()
  })
  test('ends with release, whatever it is called', () => {
    for (const status of [
      'released',
      'conditionally-released',
      'serving-at-home',
      'absconded',
      'closed',
    ] as const)
      expect(inPleven(status)).toBe('released')
  })
  test('ends with a transfer to another prison', () => {
    expect(inPleven('serving', 'Vratsa')).toBe('transferred')
    expect(inPleven('serving', null)).toBe('transferred')
  })
  test('ends where nobody knows that the person is in custody, and with a death', () => {
    expect(inPleven(null)).toBe('released')
    expect(inPleven('dead')).toBe('death')
  })
})

describe('a network volunteer’s contact', () => {
  const inside = { outsideSince: null }
  const outside = { outsideSince: '2026-10-01' }

  test('goes out of the gate with the person', () => {
    expect(turnOfLastingContact({ status: 'released', prison: null }, inside)).toBe('goes-out')
    expect(turnOfLastingContact({ status: 'serving-at-home', prison: null }, inside)).toBe('goes-out')
  })
  test('pauses when the person is back in custody, and not because they never were out', () => {
    expect(turnOfLastingContact({ status: 'returned-to-custody', prison: 'Pleven' }, outside)).toBe('pauses')
    expect(turnOfLastingContact({ status: 'serving', prison: 'Pleven' }, inside)).toBeNull()
  })
  test('a leave changes nothing, on either side', () => {
    expect(turnOfLastingContact({ status: 'temporary-leave', prison: 'Pleven' }, outside)).toBeNull()
    expect(turnOfLastingContact({ status: 'temporary-leave', prison: 'Pleven' }, inside)).toBeNull()
  })
  test('ends with a death, and with nothing else by itself', () => {
    expect(turnOfLastingContact({ status: 'dead', prison: null }, outside)).toBe('ends')
    expect(turnOfLastingContact({ status: 'moved-away', prison: null }, outside)).toBeNull()
    expect(turnOfLastingContact({ status: 'deported', prison: null }, inside)).toBeNull()
    expect(turnOfLastingContact({ status: null, prison: null }, outside)).toBeNull()
  })
})
