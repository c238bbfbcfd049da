import { describe, expect, it } from 'vitest'
import { obstaclesToAbsence } from './absence-rules.ts'

const plan = { userId: 'elena', deputyId: 'radu', begins: '2026-12-01', ends: '2026-12-08' }
const known = {
  today: '2026-11-22',
  plannedBy: 'elena',
  unitsOfAbsent: ['oslo'],
  unitsOfDeputy: ['oslo', 'bergen'],
  planned: [],
}
const codes = (change: Partial<typeof plan>, more: Partial<typeof known> = {}, planned = known.planned) =>
  obstaclesToAbsence({ ...plan, ...change }, { ...known, ...more, planned }).map(({ code }) => code)

describe('An absence', () => {
  it('is planned with a deputy of the same unit', () => {
    expect(codes({})).toEqual([])
  })

  it('names everything that stands against it at once', () => {
    expect(codes({ ends: '2026-12-01' }, { unitsOfDeputy: ['bergen'] })).toEqual([
      'ends-before-begins',
      'deputy-elsewhere',
    ])
  })

  it('cannot lie wholly in the past, but may have begun', () => {
    expect(codes({ begins: '2026-11-20', ends: '2026-11-22' })).toEqual(['absence-over'])
    expect(codes({ begins: '2026-11-20', ends: '2026-11-25' })).toEqual([])
  })

  it('needs somebody else as deputy, who is there at that time', () => {
    expect(codes({ deputyId: 'elena' })).toEqual(['deputy-is-oneself'])
    const away = [{ userId: 'radu', begins: '2026-12-07', ends: '2026-12-09' }] as never
    expect(codes({}, {}, away)).toEqual(['deputy-away'])
  })

  it('has a deputy whom somebody else has named', () => {
    expect(codes({}, { plannedBy: 'radu' })).toEqual(['deputy-by-oneself'])
    expect(codes({}, { plannedBy: 'the manager' })).toEqual([])
  })

  it('does not overlap another one of the same person, but may follow it', () => {
    const earlier = (ends: string) => [{ userId: 'elena', begins: '2026-11-25', ends }] as never
    expect(codes({}, {}, earlier('2026-12-02'))).toEqual(['absence-overlaps'])
    expect(codes({}, {}, earlier('2026-12-01'))).toEqual([])
  })
})
