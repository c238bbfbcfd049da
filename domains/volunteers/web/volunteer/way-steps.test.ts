import { expect, test } from 'vitest'
import { stepsOf } from './way-steps.ts'

const way: Parameters<typeof stepsOf>[0] = {
  ...{ appliedOn: '2026-10-01', state: 'interested', stateSince: '2026-10-02', evidence: [], roles: [] },
}
const interview = {
  ...{ id: 'e', requirement: 'interview', part: null, seenOn: '2026-10-10', validUntil: null },
  ...{ source: 'interview' as const, seenByName: null },
}
const role = (state: 'wanted' | 'approved' | 'ended', blocks: boolean, approvedOn: string | null) => ({
  ...{
    id: 'r',
    kindId: 'k',
    names: { en: '', nb: '', bg: '', ro: '' },
    state,
    since: '2026-10-01',
    approvedOn,
  },
  ...{ reason: null, until: null, changes: [] },
  requirements: [
    {
      ...{ requirement: 'course', names: null, state: 'missing' as const, until: null, dueBy: null },
      ...{ missingModules: [], have: 0, least: 1, blocks },
    },
  ],
})
const said = (given: Partial<typeof way>) =>
  stepsOf({ ...way, ...given }).map(({ name, state, on }) => `${name} ${state}${on ? ` ${on}` : ''}`)

test('after the offer the interview is next', () =>
  expect(said({})).toEqual(['offered done 2026-10-01', 'interviewed next', 'shown ahead', 'approved ahead']))
test('after the interview comes what is still to be shown', () =>
  expect(said({ evidence: [interview], roles: [role('wanted', true, null)] })).toEqual([
    ...['offered done 2026-10-01', 'interviewed done 2026-10-10', 'shown next', 'approved ahead'],
  ]))
test('somebody approved has come all the way, whatever ran out since', () =>
  expect(
    said({ state: 'active', evidence: [interview], roles: [role('approved', true, '2026-11-01')] }),
  ).toEqual([
    ...['offered done 2026-10-01', 'interviewed done 2026-10-10', 'shown done', 'approved done 2026-11-01'],
  ]))
test('where it ended, nothing is ahead', () =>
  expect(said({ state: 'refused', stateSince: '2026-10-12', evidence: [interview] })).toEqual([
    ...['offered done 2026-10-01', 'interviewed done 2026-10-10', 'refused done 2026-10-12'],
  ]))
