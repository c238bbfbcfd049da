import { describe, expect, test } from 'vitest'
import type { MatchFile } from '../../model/match.ts'
import { wayOf } from './way-steps.ts'

const match = {
  ...{
    state: 'requested',
    requestedOn: '2026-11-01',
    talkedOn: null,
    begins: null,
    outsideSince: null,
    ends: null,
  },
  kind: { endsWithCustody: false },
}
const wayWith = (more: object, proposals: object[] = []) =>
  wayOf({ match: { ...match, ...more }, proposals } as unknown as MatchFile).map(
    ({ name, state }) => `${name}${state === 'now' ? '*' : state === 'ahead' ? '?' : ''}`,
  )
const sent = { state: 'sent', sentOn: '2026-11-03', closedOn: null }
const accepted = { state: 'accepted', sentOn: '2026-11-03', closedOn: '2026-11-05' }

describe('the line of a match', () => {
  test('says where it stands and what is ahead', () => {
    expect(wayWith({})).toEqual([
      ...['requested*', 'talked?', 'asked?', 'agreed?', 'met?', 'inside?', 'gate?', 'outside?', 'ended?'],
    ])
    expect(wayWith({ state: 'proposed', talkedOn: '2026-11-02' }, [sent])[2]).toBe('asked*')
    expect(wayWith({ state: 'accepted', talkedOn: '2026-11-02' }, [accepted])[3]).toBe('agreed*')
  })
  test('goes through the gate, unless it began outside', () => {
    const met = { state: 'active', talkedOn: '2026-11-02', begins: '2026-11-08' }
    expect(wayWith(met, [accepted])).toContain('inside*')
    expect(wayWith({ ...met, outsideSince: '2026-12-01' }, [accepted])).toEqual([
      ...['requested', 'talked', 'asked', 'agreed', 'met', 'inside', 'gate', 'outside*', 'ended?'],
    ])
    expect(wayWith({ ...met, outsideSince: '2026-11-08' }, [accepted])).not.toContain('gate')
  })
  test('of a visitor has no gate, and one that is over shows only what was', () => {
    const visitor = { kind: { endsWithCustody: true }, begins: '2026-11-08', talkedOn: '2026-11-02' }
    expect(wayWith({ ...visitor, state: 'ended', ends: '2026-12-01' }, [accepted])).toEqual([
      ...['requested', 'talked', 'asked', 'agreed', 'met', 'inside', 'ended*'],
    ])
    expect(wayWith({ state: 'withdrawn', ends: '2026-11-09' })).toEqual(['requested', 'ended*'])
  })
})
