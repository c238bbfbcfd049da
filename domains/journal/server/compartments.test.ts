import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { type Compartment, compartmentRights, journalApi } from '../model/index.ts'
import { addPerson, entrust } from './arrange-people.ts'

let world: World
let pleven: string
let coordinator: TestActor
let familyWorker: TestActor
let officer: TestActor
let elena: string

beforeAll(async () => {
  world = await createWorld()
  pleven = await world.unit('Pleven')
  coordinator = await world.actor([{ role: 'coordinator', unitId: pleven }], { name: 'Maria Petrova' })
  familyWorker = await world.actor([{ role: 'family-worker', unitId: pleven }], { name: 'Ana Ilieva' })
  officer = await world.actor([{ role: 'supervision-officer', unitId: pleven }], { name: 'Petar Kolev' })
  elena = await addPerson(world, pleven, 'Elena Popescu')
  for (const actor of [familyWorker, officer]) await entrust(world, elena, pleven, actor)
})
afterAll(() => world.close())

const note = (personId: string, compartment: Compartment, text = 'We talked.') => ({
  personId,
  kind: 'note' as const,
  compartment,
  happenedOn: '2026-11-20',
  spokeWith: null,
  text,
})
const read = async (actor: TestActor, personId: string) =>
  (await actor.ask(journalApi.list, { personId })).entries.map(({ text }) => text)

describe('compartments', () => {
  test('the table in the database is the table of the model', async () => {
    const { rows } = await world.owner.query(
      'select compartment, role, reach, writes from compartment_rights',
    )
    const told = rows.map(({ compartment, role, writes }) => `${compartment} ${role} ${writes}`)
    const meant = Object.entries(compartmentRights).flatMap(([compartment, rights]) =>
      Object.entries(rights).map(([role, right]) => `${compartment} ${role} ${right === 'write'}`),
    )
    expect(told.sort()).toEqual(meant.sort())
    for (const { role, reach } of rows)
      expect({ role, reach }).toEqual({ role, reach: world.site.roles[role]!.reach })
  })

  test('each reads what stands in their compartments and nothing else', async () => {
    await coordinator.do(journalApi.writeNote, note(elena, 'help', 'told in help'))
    await coordinator.do(journalApi.writeNote, note(elena, 'health', 'told about health'))
    await familyWorker.do(journalApi.writeNote, note(elena, 'family', 'told about the girls'))
    await officer.do(journalApi.writeNote, note(elena, 'supervision', 'was at home at eight'))
    expect(await read(coordinator, elena)).toEqual([
      'told about the girls',
      'told about health',
      'told in help',
    ])
    expect(await read(familyWorker, elena)).toEqual(['told about the girls', 'told in help'])
    expect(await read(officer, elena)).toEqual(['was at home at eight'])
  })

  test('the list says where the reader may write, and can show one compartment alone', async () => {
    const page = await familyWorker.ask(journalApi.list, { personId: elena, compartment: 'help' })
    expect(page.entries.map(({ text }) => text)).toEqual(['told in help'])
    expect(page.mayRead.sort()).toEqual(['family', 'help'])
    expect(page.mayWrite).toEqual(['family'])
    expect(page.entries[0]!.mayCorrect).toBe(false)
  })

  test('nobody writes into a closed compartment, and every reason is told at once', async () => {
    const wrong = { ...note(elena, 'health'), happenedOn: '2026-11-23', spokeWith: 'Her sister' }
    await expect(familyWorker.do(journalApi.writeNote, wrong)).rejects.toMatchObject({
      status: 422,
      codes: ['compartment-closed', 'entry-in-future', 'spoke-with-needs-call'],
    })
  })

  test('a compartment opened by a role that reaches a caseload stays closed for the rest of the unit', async () => {
    const both = await world.actor([
      { role: 'coordinator', unitId: pleven },
      { role: 'supervision-officer', unitId: pleven },
    ])
    expect(await read(both, elena)).not.toContain('was at home at eight')
  })

  test('a role that has ended opens nothing any more', async () => {
    const former = await world.actor([
      { role: 'coordinator', unitId: pleven },
      { role: 'family-worker', unitId: pleven },
    ])
    await world.owner.query(
      `update access.role_assignments set ends = '2026-11-22' where user_id = $1 and role = 'coordinator'`,
      [former.userId],
    )
    await entrust(world, elena, pleven, former)
    expect(await read(former, elena)).toEqual(['told about the girls', 'told in help'])
  })

  test('a deputy reads for a colleague who is away, with the compartments of their own role', async () => {
    const deputy = await world.actor([{ role: 'family-worker', unitId: pleven }])
    expect((await deputy.send(journalApi.list, { personId: elena })).status).toBe(404)
    await world.owner.query(
      `insert into access.absences (user_id, deputy_id, begins, ends) values ($1, $2, '2026-11-20', '2026-11-27')`,
      [officer.userId, deputy.userId],
    )
    expect(await read(deputy, elena)).toEqual(['told about the girls', 'told in help'])
    world.setToday('2026-11-27')
    expect((await deputy.send(journalApi.list, { personId: elena })).status).toBe(404)
    world.setToday('2026-11-22')
  })

  test('what an entry said before opens no further than the entry', async () => {
    const { id } = (await coordinator.ask(journalApi.list, { personId: elena })).entries[0]!
    expect((await officer.send(journalApi.formerTexts, { personId: elena, id })).status).toBe(404)
  })

  test('the database itself keeps a compartment shut, whatever a handler might ask', async () => {
    const insert = `insert into journal_entries (person_id, kind, compartment, happened_on, text, author_id, written_at)
      values ($1, 'note', $2, '2026-11-20', 'typed', access.me(), now())`
    const seen = `select distinct compartment from journal_entries where person_id = $1 order by 1`
    await asFamilyWorker(async (client) => {
      const { rows } = await client.query(seen, [elena])
      expect(rows).toEqual([{ compartment: 'family' }, { compartment: 'help' }])
      await client.query(insert, [elena, 'family'])
      for (const compartment of ['help', 'health', 'supervision']) {
        await client.query('savepoint before')
        await expect(client.query(insert, [elena, compartment])).rejects.toThrow(/row-level security/)
        await client.query('rollback to savepoint before')
      }
      const change = `update journal_entries set text = 'other' where compartment <> 'family'`
      expect((await client.query(change)).rowCount).toBe(0)
      await expect(client.query('delete from journal_entries')).rejects.toThrow(/permission denied/)
    })
  })
})

/** Past every handler: a connection that is the family worker to the database, undone at the end. */
async function asFamilyWorker(work: (client: pg.PoolClient) => Promise<void>): Promise<void> {
  const client = await world.owner.connect()
  try {
    await client.query('begin')
    const settings = {
      user: familyWorker.userId,
      entrusted: `{${elena}}`,
      permission: 'journal:write',
      today: '2026-11-22',
    }
    for (const [name, value] of Object.entries(settings))
      await client.query(`select set_config('landfall.' || $1, $2, true)`, [name, value])
    await client.query('set local role landfall_staff')
    await work(client)
  } finally {
    await client.query('rollback')
    client.release()
  }
}
