import { expect, test } from 'vitest'
import type { Actor } from './handler.ts'
import { headStart, wasGuessed } from './head-start.ts'

const actor = (language: Actor['language']): Actor => ({
  ...{ userId: 'u', name: 'Maria', email: 'maria@example.org', language, capacity: 'staff' as const },
  ...{ sessionId: 's', twoFactor: true, roles: [{ role: 'coordinator', unitId: 'oslo' }] },
})

test('nobody has a head start before they have asked once', () => {
  expect(headStart('first', async () => 'begun')).toBeNull()
  expect(wasGuessed('first', actor('en'))).toBe(false)
})

test('whoever asks again is expected, until something about them changes', async () => {
  wasGuessed('again', actor('en'))
  const begun = headStart('again', async (guess) => guess.language)
  expect(await begun).toMatchObject({ status: 'fulfilled', value: 'en' })
  expect(wasGuessed('again', actor('en'))).toBe(true)
  expect(wasGuessed('again', actor('nb'))).toBe(false)
  expect(wasGuessed('again', actor('nb'))).toBe(true)
})

test('work that fails ahead fails quietly, until somebody looks', async () => {
  wasGuessed('failing', actor('en'))
  const begun = headStart('failing', () => {
    throw new Error('not permitted')
  })
  expect(await begun).toMatchObject({ status: 'rejected' })
})

test('what was begun as somebody else is not used because another request has corrected the guess meanwhile', async () => {
  wasGuessed('two at once', actor('en'))
  const begun = (await headStart('two at once', async (guess) => guess.language))!
  wasGuessed('two at once', actor('nb'))
  expect(wasGuessed('two at once', actor('nb'), begun.guess)).toBe(false)
})
