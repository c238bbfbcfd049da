import { expect, test } from 'vitest'
import type { Me } from '#platform/web/me.ts'
import { readsNoMore } from './last-user.ts'

const radu = { id: 'radu', name: 'Radu' }
const me = (user: { id: string; name: string } | null, capacities: string[]) =>
  ({ step: user ? 'ready' : 'sign-in', user, capacities }) as unknown as Me

test.each([
  ['the same volunteer', me(radu, ['volunteer']), false],
  ['another volunteer', me({ id: 'vera', name: 'Vera' }, ['volunteer']), true],
  ['nobody', me(null, []), true],
  ['the same colleague, a volunteer no more', me(radu, ['staff']), true],
])('what was kept to read stays or goes with whoever uses the phone: %s', (_who, now, goes) => {
  expect(readsNoMore(radu, now)).toBe(goes)
  expect(readsNoMore(null, now)).toBe(false)
})
