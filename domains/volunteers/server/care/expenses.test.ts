import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { asVolunteer } from '#apps/server/testing/actor.ts'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { performAsSystem } from '#platform/operations/perform-as-system.ts'
import { loadTexts } from '#platform/texts/texts.ts'
import { careApi } from '../../model/care-api.ts'
import type { NewExpense } from '../../model/care-expenses.ts'
import { forgetCare } from './forget.ts'

let world: World
let unitId: string
let coordinator: TestActor
let manager: TestActor
let helper: TestActor
let volunteerId: string

const bus: NewExpense = {
  ...{ day: '2026-11-20', kind: 'public-transport', amount: 320, km: null, meetingId: null, words: null },
}
const photo = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 6, 74, 70, 73, 70, 0xff, 0xda, 0, 2, 1, 0xff, 0xd9])

// biome-ignore lint/suspicious/noExplicitAny: a file is no answer with a shape
const fileOf = async (asked: Promise<any>) => Buffer.from(await asked)

beforeAll(async () => {
  loadTexts()
  world = await createWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  world.setToday('2026-11-22')
  unitId = await world.unit(`Pleven ${randomUUID()}`)
  coordinator = await world.actor([{ role: 'coordinator', unitId }])
  manager = await world.actor([{ role: 'manager', unitId }])
  const user = await world.actor([{ role: 'volunteer', unitId }], { twoFactor: false })
  helper = asVolunteer(user)
  volunteerId = await addVolunteer(user.userId)
})

const addVolunteer = async (userId: string | null) => {
  const { rows } = await world.owner.query(
    `insert into volunteers (unit_id, user_id, display_name, sort_name, search_key, language, state, state_since, applied_on)
     values ($1, $2, 'Ivan Dimitrov', 'Dimitrov Ivan', 'ivan dimitrov', 'en', 'active', '2026-09-01', '2026-08-01') returning id`,
    [unitId, userId],
  )
  return rows[0].id as string
}
const approved = async (amount = 320) => {
  const { id, version } = await helper.do(careApi.fileMyExpense, { ...bus, amount, meetingId: randomUUID() })
  return coordinator.do(careApi.approveExpense, { id, version })
}

test('an expense goes its way: filed with a receipt, approved, listed, paid, and the volunteer sees it', async () => {
  const filed = await helper.do(careApi.fileMyExpense, { ...bus, words: 'To Belene and back' })
  expect(filed).toMatchObject({ state: 'filed', currency: 'EUR', hasReceipt: false })
  await helper.do(careApi.addMyReceipt, { id: filed.id }, { file: photo })
  const [waiting] = await coordinator.ask(careApi.expenses, {})
  expect(waiting).toMatchObject({ id: filed.id, hasReceipt: true, volunteer: { name: 'Ivan Dimitrov' } })
  expect(await coordinator.ask(careApi.receipt, { id: filed.id })).toEqual(Buffer.from(photo))
  const { version } = await coordinator.do(careApi.approveExpense, { id: filed.id, version: filed.version })
  const { payments } = await manager.ask(careApi.payments, {})
  expect(payments).toMatchObject([{ amount: 320, currency: 'EUR', count: 1, volunteer: { id: volunteerId } }])
  expect(JSON.stringify(payments)).not.toContain('Belene')
  const paid = { expenses: [{ id: filed.id, version }], paidOn: '2026-11-22' }
  expect(await manager.do(careApi.pay, paid)).toEqual({ paidOn: '2026-11-22', count: 1 })
  expect((await manager.ask(careApi.payments, {})).payments).toEqual([])
  const { expenses } = await helper.ask(careApi.myExpenses, {})
  expect(expenses).toMatchObject([{ state: 'paid', paidOn: '2026-11-22' }])
})

describe('what is filed', () => {
  test('stays within the cap of one meeting, and the answer says what is left', async () => {
    await world.owner.query(
      `insert into house_values (key, unit_id, value, valid_from, why) values ('expense-cap', $1, 10, '2026-01-01', 'Agreed')`,
      [unitId],
    )
    const [meetingId, another] = [randomUUID(), randomUUID()]
    await world.owner.query(
      `insert into volunteer_hours (volunteer_id, day, minutes, travel_minutes, source, source_id)
       select $1, $2, 60, 0, 'meeting', meeting from unnest($3::uuid[]) meeting`,
      [volunteerId, bus.day, [meetingId, another]],
    )
    await helper.do(careApi.fileMyExpense, { ...bus, meetingId, amount: 700 })
    await expect(helper.do(careApi.fileMyExpense, { ...bus, meetingId, amount: 400 })).rejects.toMatchObject({
      reasons: [{ code: 'expense-over-cap', field: 'amount', values: { cap: 10, left: 3, currency: 'EUR' } }],
    })
    await helper.do(careApi.fileMyExpense, { ...bus, meetingId: another, amount: 1000 })
    const invented = { ...bus, meetingId: randomUUID(), amount: 100 }
    await expect(helper.do(careApi.fileMyExpense, invented)).rejects.toMatchObject({
      reasons: [{ code: 'expense-over-cap', values: { left: 0 } }],
    })
    expect(await helper.ask(careApi.myExpenses, {})).toMatchObject({ cap: 10, currency: 'EUR' })
  })

  test('can be withdrawn until it is answered, and then counts no more', async () => {
    const { id, version } = await helper.do(careApi.fileMyExpense, bus)
    expect(await helper.do(careApi.withdrawMyExpense, { id, version })).toMatchObject({ state: 'withdrawn' })
    const answered = await approved()
    const late = helper.do(careApi.withdrawMyExpense, { id: answered.id, version: answered.version })
    await expect(late).rejects.toMatchObject({ codes: ['expense-decided'] })
  })

  test('may be filed by a coordinator for somebody without a phone', async () => {
    const noPhone = await addVolunteer(null)
    const filed = await coordinator.do(careApi.fileExpense, {
      ...bus,
      volunteerId: noPhone,
      kind: 'car',
      km: 42.5,
    })
    expect(filed).toMatchObject({ km: 42.5, state: 'filed' })
  })
})

describe('a receipt', () => {
  test('is a photo or a PDF, and not larger than five megabytes', async () => {
    const { id } = await helper.do(careApi.fileMyExpense, bus)
    const script = new TextEncoder().encode('<script>')
    await expect(helper.do(careApi.addMyReceipt, { id }, { file: script })).rejects.toMatchObject({
      codes: ['receipt-not-a-photo'],
    })
    const large = new Uint8Array(5 * 1024 * 1024 + 1)
    large.set(photo)
    await expect(helper.do(careApi.addMyReceipt, { id }, { file: large })).rejects.toMatchObject({
      codes: ['receipt-too-large'],
    })
  })

  test('goes twelve months after the payment, and at once when the expense was refused', async () => {
    const keep = await approved()
    const refused = await helper.do(careApi.fileMyExpense, bus)
    for (const { id } of [keep, refused])
      await world.owner.query(
        `insert into volunteer_receipts (expense_id, type, bytes) values ($1, 'image/jpeg', '\\xffd8ff')`,
        [id],
      )
    await manager.do(careApi.pay, {
      expenses: [{ id: keep.id, version: keep.version }],
      paidOn: '2026-11-22',
    })
    await coordinator.do(careApi.refuseExpense, {
      ...{ id: refused.id, version: refused.version, refusal: 'twice', refusalWords: null },
    })
    const kept = async () => {
      await performAsSystem(world.site, forgetCare.name, [], forgetCare.run)
      const { rows } = await world.owner.query(
        'select expense_id from volunteer_receipts where expense_id = any($1)',
        [[keep.id, refused.id]],
      )
      return rows.map(({ expense_id }) => expense_id)
    }
    expect(await kept()).toEqual([keep.id])
    world.setToday('2027-11-22')
    expect(await kept()).toEqual([keep.id])
    world.setToday('2027-11-23')
    expect(await kept()).toEqual([])
  })
})

describe('who decides', () => {
  test('is not whoever is to be paid: one’s own expenses are not found', async () => {
    const both = await world.actor([
      { role: 'coordinator', unitId },
      { role: 'volunteer', unitId },
    ])
    await addVolunteer(both.userId)
    const own = await asVolunteer(both).do(careApi.fileMyExpense, bus)
    const { status } = await both.send(careApi.approveExpense, { id: own.id, version: own.version })
    expect(status).toBe(404)
    expect((await both.ask(careApi.expenses, {})).map(({ id }) => id)).not.toContain(own.id)
  })

  test('says why when the answer is no, and the volunteer reads it', async () => {
    const { id, version } = await helper.do(careApi.fileMyExpense, bus)
    const other = { id, version, refusal: 'other' } as const
    const silent = coordinator.do(careApi.refuseExpense, { ...other, refusalWords: null })
    await expect(silent).rejects.toMatchObject({ codes: ['refusal-needs-words'] })
    await coordinator.do(careApi.refuseExpense, { ...other, refusalWords: 'Taxis only after ten' })
    const { expenses } = await helper.ask(careApi.myExpenses, {})
    expect(expenses).toMatchObject([{ state: 'refused', refusalWords: 'Taxis only after ten' }])
  })

  test('approves without paying, and pays without approving', async () => {
    const { id, version } = await approved()
    const payment = { expenses: [{ id, version }], paidOn: '2026-11-22' }
    expect((await coordinator.send(careApi.pay, payment)).status).toBe(403)
    const filed = await helper.do(careApi.fileMyExpense, bus)
    expect((await manager.send(careApi.approveExpense, { id: filed.id, version: 1 })).status).toBe(403)
    const early = { expenses: [{ id: filed.id, version: 1 }], paidOn: '2026-11-22' }
    expect((await manager.send(careApi.pay, early)).status).toBe(404)
  })
})

describe('the payment list', () => {
  test('is paid as a whole or not at all', async () => {
    const [first, second] = [await approved(), await approved()]
    const expenses = [first, second].map(({ id, version }) => ({ id, version }))
    expenses[1]!.version = 99
    expect((await manager.send(careApi.pay, { expenses, paidOn: '2026-11-22' })).status).toBe(409)
    expect((await manager.ask(careApi.payments, {})).payments).toMatchObject([{ count: 2 }])
    const early = manager.do(careApi.pay, { expenses: expenses.slice(0, 1), paidOn: '2026-11-23' })
    await expect(early).rejects.toMatchObject({ codes: ['paid-in-future'] })
  })

  test('can be taken along as a spreadsheet, as text and on paper', async () => {
    await approved(1250)
    const csv = (await fileOf(manager.ask(careApi.paymentList, { format: 'csv' }))).toString()
    expect(csv).toMatch(/Ivan Dimitrov,1,20 Nov 2026,12\.5,EUR/)
    const xlsx = await fileOf(manager.ask(careApi.paymentList, { format: 'xlsx' }))
    expect(xlsx.subarray(0, 2).toString()).toBe('PK')
    const pdf = await fileOf(manager.ask(careApi.paymentList, { format: 'pdf' }))
    expect(pdf.toString('latin1')).toContain('/StructTreeRoot')
  })

  test('of another centre shows nobody of ours', async () => {
    await approved()
    const elsewhere = await world.actor([{ role: 'manager', unitId: await world.unit('Oslo') }])
    expect((await elsewhere.ask(careApi.payments, {})).payments).toEqual([])
  })
})

test('nobody sees the expenses of another volunteer', async () => {
  await helper.do(careApi.fileMyExpense, bus)
  const other = asVolunteer(await world.actor([{ role: 'volunteer', unitId }]))
  await addVolunteer(other.userId)
  expect((await other.ask(careApi.myExpenses, {})).expenses).toEqual([])
})
