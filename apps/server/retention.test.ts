import { afterAll, beforeAll, expect, test } from 'vitest'
import { draftsApi } from '#platform/drafts/drafts-api.ts'
import { performAsSystem } from '#platform/operations/perform-as-system.ts'
import { forgetExpired } from '#platform/retention/forget-expired.ts'
import { createWorld, type World } from './testing/world.ts'

let world: World

beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

test('a draft that nobody came back to is forgotten after thirty days, and a younger one is kept', async () => {
  const somebody = await world.actor([{ role: 'administrator' }])
  const key = (record: string) => ({ operation: 'people.add', record })
  for (const record of ['old', 'young'])
    await somebody.do(draftsApi.save, { ...key(record), content: { a: 1 } })
  await world.owner.query(
    `update drafts.drafts set saved_at = now() - interval '31 days' where record = 'old'`,
  )
  await performAsSystem(world.site, forgetExpired.name, [], forgetExpired.run)
  expect(await somebody.ask(draftsApi.find, key('old'))).toBeNull()
  expect(await somebody.ask(draftsApi.find, key('young'))).not.toBeNull()
})

test('commands are remembered for sixty days and no longer', async () => {
  const somebody = await world.actor([{ role: 'administrator' }])
  await somebody.do(draftsApi.save, { operation: 'a', record: 'b', content: {} })
  const count = async () =>
    (await world.owner.query('select from operations.commands where user_id = $1', [somebody.userId]))
      .rowCount
  await performAsSystem(world.site, forgetExpired.name, [], forgetExpired.run)
  expect(await count()).toBe(1)
  await world.owner.query(`update operations.commands set at = now() - interval '61 days'`)
  await performAsSystem(world.site, forgetExpired.name, [], forgetExpired.run)
  expect(await count()).toBe(0)
})
