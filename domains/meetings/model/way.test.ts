import { describe, expect, it } from 'vitest'
import { silencesIn } from './way.ts'

const today = '2026-11-22'
const found = (met: string[], more: Partial<Parameters<typeof silencesIn>[0]> = {}) =>
  silencesIn({ met, until: null, pauses: [], ...more }, today, 14)

describe('silences on the line of a life', () => {
  it('lie between two meetings that are as far apart as the house calls silence', () => {
    expect(found(['2026-11-01', '2026-10-18', '2026-11-20'])).toEqual([
      { from: '2026-10-18', until: '2026-11-01', days: 14 },
      { from: '2026-11-01', until: '2026-11-20', days: 19 },
    ])
    expect(found(['2026-11-01', '2026-11-14'])).toEqual([])
  })

  it('last until today while nobody has met again', () => {
    expect(found(['2026-11-01'])).toEqual([{ from: '2026-11-01', until: null, days: 21 }])
  })

  it('are none after the last meeting of a match that has ended', () => {
    expect(found(['2026-06-01'], { until: '2026-06-02' })).toEqual([])
  })

  it('leave out the days of a planned absence', () => {
    const pauses = [{ begins: '2026-11-02', ends: '2026-11-12' }]
    expect(found(['2026-11-01', '2026-11-20'], { pauses })).toEqual([])
  })
})
