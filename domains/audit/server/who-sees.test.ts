import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { loadTexts } from '#platform/texts/texts.ts'
import { whoSeesApi } from '../model/who-sees.ts'

let world: World
let maria: TestActor
let pleven: string
let elena: string

beforeAll(async () => {
  loadTexts()
  world = await createWorld()
  pleven = await world.unit('Pleven')
  const oslo = await world.unit('Oslo')
  elena = await world.person(pleven, 'Elena Popescu')
  maria = await world.actor([{ role: 'coordinator', unitId: pleven }], { name: 'Maria Petrova' })
  await world.actor([{ role: 'coordinator', unitId: oslo }], { name: 'Somebody Elsewhere' })
  const officer = await world.actor([{ role: 'supervision-officer', unitId: pleven }], {
    name: 'Petar Dimov',
  })
  await world.actor([{ role: 'family-worker', unitId: pleven }], { name: 'Not Entrusted' })
  await world.owner.query(
    `insert into access.grants (person_id, unit_id, user_id, source, begins) values ($1, $2, $3, 'caseload', '2026-01-01')`,
    [elena, pleven, officer.userId],
  )
  const consent = await world.owner.query(
    `insert into consents (person_id, purpose, recipient, data_groups, language, how, given_on)
     values ($1, 'share-with-agency', 'Labour office', '{identity,plan}', 'bg', 'paper', '2026-11-01') returning id`,
    [elena],
  )
  await world.owner.query(
    `insert into disclosures (person_id, recipient_kind, recipient_name, purpose, data_group, what_kind, what_id, consent_id, disclosed_at)
     values ($1, 'agency', 'Labour office', 'share-with-agency', 'plan', 'letter', $2, $3, '2026-11-20T09:00:00Z')`,
    [elena, randomUUID(), consent.rows[0].id],
  )
})
afterAll(() => world.close())

test('names each colleague who opens the file, by which role, why, and what of it; nobody else', async () => {
  const { staff, closed } = await maria.ask(whoSeesApi.show, { personId: elena })
  expect(staff.map(({ name, why }) => `${name}: ${why}`)).toEqual([
    'Maria Petrova: unit',
    'Petar Dimov: entrusted',
  ])
  expect(staff[0]!.areas).not.toContain('supervision')
  expect(staff[1]!.areas).toEqual(['identity', 'supervision', 'release'])
  expect(closed).toEqual([])
})

test('names whoever outside was told something that still stands, and on which ground', async () => {
  expect((await maria.ask(whoSeesApi.show, { personId: elena })).outside).toMatchObject([
    { recipientName: 'Labour office', dataGroups: ['plan'], grounds: ['consent'] },
  ])
})

test('is not for the colleague whom it is about to be told by, nor for another unit', async () => {
  const oslo = await world.actor([{ role: 'coordinator', unitId: await world.unit('Bergen') }])
  expect((await oslo.send(whoSeesApi.show, { personId: elena })).status).toBe(404)
  const officer = await world.actor([{ role: 'supervision-officer', unitId: pleven }])
  expect((await officer.send(whoSeesApi.show, { personId: elena })).status).toBe(403)
})

test.each(['en', 'nb', 'bg', 'ro'] as const)('is a tagged PDF to keep (%s)', async (language) => {
  const { status, bytes } = await maria.send(whoSeesApi.print, { personId: elena, language })
  expect(status).toBe(200)
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  expect(bytes.includes('/MarkInfo')).toBe(true)
})
