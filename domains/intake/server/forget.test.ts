import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { performAsSystem } from '#platform/operations/perform-as-system.ts'
import { intakeApi } from '../model/index.ts'
import { isRefusedOpen, isWaiting } from '../model/referral-states.ts'
import { referralViews } from '../model/waiting.ts'
import { forgetReferrals } from './schedules.ts'
import { noWith, paperFrom, takenIn } from './testing/stage.ts'

let world: World
let unitId: string
let maria: TestActor

beforeAll(async () => {
  world = await createWorld()
  unitId = await world.unit('Pleven')
  maria = await world.actor([{ role: 'coordinator', unitId }])
})
afterAll(() => world.close())

const forget = async (day: string) => {
  world.setToday(day)
  await performAsSystem(world.site, forgetReferrals.name, [], forgetReferrals.run)
}
const one = ({ id, version }: { id: string; version: number }) => ({ id, version })
const rowOf = async (id: string) =>
  (await world.owner.query('select * from referrals where id = $1', [id])).rows[0]

describe('what came to nothing', () => {
  test('is forgotten after the months of the house: the numbers stay, the person goes', async () => {
    const file = await maria.do(
      intakeApi.add,
      paperFrom(unitId, { phone: '0888 1234567', referrerName: 'Ana', consent: null }),
    )
    await maria.do(intakeApi.addScan, { id: file.id }, { file: Buffer.from('%PDF-1.7') })
    await maria.do(intakeApi.withdraw, { ...one(file), reason: 'not-now', words: 'She moves to Varna.' })
    await forget('2027-11-22')
    expect((await rowOf(file.id)).given_name).toBe('Elena')
    await forget('2027-11-23')
    expect(await rowOf(file.id)).toMatchObject({
      ...{
        given_name: '',
        family_name: '',
        phone: null,
        contact_keys: [],
        wish_words: '',
        referrer_name: null,
      },
      ...{ state: 'withdrawn', source_kind: 'self' },
    })
    const { rows } = await world.owner.query(
      `select (select count(*)::int from referral_scans) as scans,
        (select count(*)::int from referral_steps where words is not null) as words,
        (select words from refusals where source = 'intake') as refusal`,
    )
    expect(rows).toEqual([{ scans: 0, words: 0, refusal: null }])
    expect((await maria.send(intakeApi.show, { id: file.id })).status).toBe(404)
    world.setToday('2026-11-22')
    expect((await maria.ask(intakeApi.funnel, { unitId })).withdrawn).toBe(1)
  })

  test('but not what still waits, nor what still owes somebody something', async () => {
    const waits = await maria.do(intakeApi.add, paperFrom(unitId, { givenName: 'Waits' }))
    const owed = await takenIn(maria, unitId, { givenName: 'Owed' })
    await maria.do(intakeApi.refuse, { ...one(owed), ...noWith({}) })
    await forget('2030-01-01')
    expect((await rowOf(waits.id)).given_name).toBe('Waits')
    expect((await rowOf(owed.id)).given_name).toBe('Owed')
    world.setToday('2026-11-22')
  })

  test('goes earlier where the house says so', async () => {
    const file = await maria.do(intakeApi.add, paperFrom(unitId, { givenName: 'Early' }))
    await maria.do(intakeApi.withdraw, { ...one(file), reason: 'does-not-want', words: null })
    await world.owner.query(
      `insert into house_values (key, unit_id, value, valid_from, why) values ('referrals-kept', $1, 3, '2026-12-01', 'Agreed')`,
      [unitId],
    )
    await forget('2027-02-23')
    expect((await rowOf(file.id)).given_name).toBe('')
    world.setToday('2026-11-22')
  })
})

test('a person who is forgotten goes from their referrals too; that they came stays', async () => {
  const file = await takenIn(maria, unitId, { givenName: 'Person' })
  await world.owner.query('select forget_in_referrals(array[$1::uuid])', [file.personId])
  expect(await rowOf(file.id)).toMatchObject({ given_name: '', consent: null, source_kind: 'self' })
})

test('the lists tell the same as the rules, and nothing stands in two of them', async () => {
  const all = await Promise.all(
    referralViews.map(async (view) => ({ view, ...(await maria.ask(intakeApi.list, { view })) })),
  )
  for (const { view, referrals, total } of all) {
    expect(total).toBe(referrals.length)
    for (const referral of referrals) {
      const standing = { ...referral, setAside: referral.setAside !== null }
      const told = isWaiting(standing)
        ? 'waiting'
        : isRefusedOpen(standing)
          ? 'refused-open'
          : standing.setAside
            ? 'set-aside'
            : 'ended'
      expect(told).toBe(view)
    }
  }
  expect(all.flatMap(({ referrals }) => referrals).length).toBeGreaterThan(2)
})

test('the figures count everybody who came once, and say how long the decided ones had waited', async () => {
  const town = await world.unit('Lovech')
  const ivan = await world.actor([{ role: 'coordinator', unitId: town }])
  expect((await ivan.ask(intakeApi.funnel, {})).medianDays).toBeNull()
  for (const cameOn of ['2026-11-21', '2026-11-12', '2026-10-03']) {
    const file = await takenIn(ivan, town, { givenName: cameOn, cameOn })
    await ivan.do(intakeApi.refuse, { ...one(file), ...noWith({}) })
  }
  await ivan.do(intakeApi.add, paperFrom(town))
  const withdrawn = await ivan.do(intakeApi.add, paperFrom(town, { givenName: 'Not' }))
  await ivan.do(intakeApi.withdraw, { ...one(withdrawn), reason: 'not-now', words: null })
  const figures = await ivan.ask(intakeApi.funnel, {})
  expect(figures).toMatchObject({
    came: 5,
    fresh: 1,
    refused: 3,
    refusedOpen: 3,
    withdrawn: 1,
    medianDays: 10,
  })
  const { came, fresh, inTriage, waiting, accepted, refused } = figures
  expect(fresh + inTriage + waiting + accepted + refused + figures.withdrawn).toBe(came)
})
