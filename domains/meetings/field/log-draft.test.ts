import { describe, expect, test } from 'vitest'
import type { MyContact } from '../model/index.ts'
import { draftFor, logOf, missingIn } from './log-draft.ts'

const contact: MyContact = {
  ...{ matchId: 'm', name: 'Elena', kindId: 'k', kind: 'network', state: 'active', endsWithCustody: false },
  lastContact: null,
  usual: { placeKind: 'public-place', minutes: 90, travelMinutes: 20, topics: [] },
}
const planned = { day: '2026-11-21', placeKind: 'gate' as const, minutes: 45 }
const of = { meetingId: 'x', matchId: 'm', starts: '14:00' }

describe('The log on the phone', () => {
  test('begins with what the plan says, and where there was none with what is usual', () => {
    expect(draftFor(contact, planned)).toMatchObject({ placeKind: 'gate', minutes: 45, travelMinutes: 20 })
    const unplanned = { day: '2026-11-21', placeKind: null, minutes: null }
    expect(draftFor(contact, unplanned)).toMatchObject({ placeKind: 'public-place', minutes: 90 })
  })

  test('of a planned meeting asks for two answers at least: did you meet, and none of these', () => {
    const draft = draftFor(contact, planned)
    expect(missingIn(draft, ['money'])).toEqual(['made'])
    expect(missingIn({ ...draft, made: true }, ['money'])).toEqual(['boundaries'])
    expect(missingIn({ ...draft, made: true, boundaries: [] }, ['money'])).toEqual([])
  })

  test('does not take silence about the boundaries for a no, and does not ask where the house asks nothing', () => {
    const met = { ...draftFor(contact, planned), made: true }
    expect(logOf(met, of, '2026-11-21T16:00:00Z').boundaries).toBeNull()
    expect(missingIn(met, [])).toEqual([])
  })

  test('of a meeting that did not happen says who called it off, and nothing of what would have been', () => {
    const draft = { ...draftFor(contact, planned), made: false }
    expect(missingIn(draft, ['money'])).toEqual(['who'])
    const log = logOf({ ...draft, cancelledBy: 'prison', topics: ['work'] }, of, '2026-11-21T16:00:00Z')
    expect(log).toMatchObject({
      made: false,
      cancelledBy: 'prison',
      placeKind: null,
      minutes: null,
      topics: [],
    })
  })

  test('forgets who called it off once they did meet', () => {
    const draft = {
      ...draftFor(contact, planned),
      made: true,
      cancelledBy: 'prison' as const,
      boundaries: [],
    }
    expect(logOf(draft, of, '2026-11-21T16:00:00Z').cancelledBy).toBeNull()
  })
})
