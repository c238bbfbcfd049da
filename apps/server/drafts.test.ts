import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { organisationApi } from '#domains/organisation/model/index.ts'
import { draftsApi } from '#platform/drafts/drafts-api.ts'
import { createWorld, type TestActor, type World } from './testing/world.ts'

let world: World
let unitId: string
let personId: string
let worker: TestActor
let administrator: TestActor

beforeAll(async () => {
  world = await createWorld()
  unitId = await world.unit('Pleven')
  administrator = await world.actor([{ role: 'administrator' }])
})
afterAll(() => world.close())

const content = { values: { text: 'She will stay with her sister' }, base: {} }

/** A family worker with one person entrusted, and a note about that person half written. */
async function halfWritten() {
  personId = await world.person(unitId)
  worker = await world.actor([{ role: 'family-worker', unitId }])
  await world.owner.query(
    `insert into access.grants (person_id, unit_id, user_id, source, begins) values ($1, $2, $3, 'caseload', '2026-01-01')`,
    [personId, unitId, worker.userId],
  )
  const key = { operation: 'journal.write-note', record: `new-note-${personId}` }
  await worker.do(draftsApi.save, { ...key, content })
  expect(await worker.ask(draftsApi.find, key)).toMatchObject({ content })
  return key
}
const kept = async () =>
  (await world.owner.query('select from drafts.drafts where user_id = $1', [worker.userId])).rowCount

describe('what somebody has begun to write', () => {
  test('is closed to them from the moment the person is entrusted to them no longer', async () => {
    const key = await halfWritten()
    await world.owner.query(`update access.grants set ends = '2026-11-22' where user_id = $1`, [
      worker.userId,
    ])
    expect(await worker.ask(draftsApi.find, key)).toBeNull()
    expect((await worker.send(draftsApi.save, { ...key, content })).status).toBe(404)
  })

  test('is closed when the role ends that allowed it, however the person is still reached', async () => {
    const key = await halfWritten()
    await world.owner.query(
      `insert into access.role_assignments (user_id, unit_id, role, begins) values ($1, $2, 'manager', '2026-01-01')`,
      [worker.userId, unitId],
    )
    await world.owner.query(
      `update access.role_assignments set ends = '2026-11-22' where user_id = $1 and role = 'family-worker'`,
      [worker.userId],
    )
    expect(await worker.ask(draftsApi.find, key)).toBeNull()
  })

  test('is closed until the second factor that they owe is set up', async () => {
    const key = await halfWritten()
    await world.owner.query(`update signin.users set two_factor_enabled = false where id = $1`, [
      worker.userId,
    ])
    expect(await worker.ask(draftsApi.find, key)).toBeNull()
  })

  test('is gone when they are', async () => {
    await halfWritten()
    await administrator.do(organisationApi.endUser, { id: worker.userId })
    expect(await kept()).toBe(0)
  })

  test('is gone when the person is erased', async () => {
    await halfWritten()
    await world.owner.query('delete from people where id = $1', [personId])
    expect(await kept()).toBe(0)
  })

  test('is about the person as well when it names only a record about them', async () => {
    await halfWritten()
    const { rows } = await world.owner.query(
      `insert into tasks (person_id, compartment, title, owner_id, created_by, created_at)
       values ($1, 'help', 'Call', $2, $2, now()) returning id`,
      [personId, worker.userId],
    )
    const key = { operation: 'journal.change-task', record: rows[0].id }
    await worker.do(draftsApi.save, { ...key, content })
    await world.owner.query(`update access.grants set ends = '2026-11-22' where user_id = $1`, [
      worker.userId,
    ])
    expect(await worker.ask(draftsApi.find, key)).toBeNull()
  })

  test('cannot be about somebody whom they do not reach, or by a deed that is not theirs', async () => {
    await halfWritten()
    const elsewhere = await world.person(await world.unit('Oslo'))
    const about = { operation: 'journal.write-note', record: `new-note-${elsewhere}`, content }
    expect((await worker.send(draftsApi.save, about)).status).toBe(404)
    const unheld = { operation: 'organisation.invite', record: 'new', content }
    expect((await worker.send(draftsApi.save, unheld)).status).toBe(404)
    const unknown = { operation: 'nothing.at-all', record: 'new', content }
    expect((await worker.send(draftsApi.save, unknown)).status).toBe(400)
    expect(await kept()).toBe(1)
  })
})

describe('the key to the copies in a browser', () => {
  const keyOf = async (actor: TestActor) => (await actor.ask(draftsApi.key, {})).key

  test('is the same for one user as long as nothing has ended, and for nobody else', async () => {
    await halfWritten()
    expect(await keyOf(worker)).toBe(await keyOf(worker))
    expect(await keyOf(worker)).not.toBe(await keyOf(administrator))
    expect((await world.stranger.send(draftsApi.key, {})).status).toBe(401)
  })

  test('is another one once somebody is entrusted to them no longer', async () => {
    await halfWritten()
    const before = await keyOf(worker)
    await world.owner.query(`update access.grants set ends = '2026-11-22' where user_id = $1`, [
      worker.userId,
    ])
    expect(await keyOf(worker)).not.toBe(before)
  })

  test('is not given to somebody who has left, or who owes a second factor', async () => {
    await halfWritten()
    await world.owner.query(`update signin.users set two_factor_enabled = false where id = $1`, [
      worker.userId,
    ])
    expect(await keyOf(worker)).toBeNull()
    await administrator.do(organisationApi.endUser, { id: worker.userId })
    expect((await worker.send(draftsApi.key, {})).status).toBe(401)
  })
})
