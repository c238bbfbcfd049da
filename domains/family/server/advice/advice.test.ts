import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { performAsSystem } from '#platform/operations/perform-as-system.ts'
import { adviceApi } from '../../model/advice/advice-api.ts'
import { membersApi } from '../../model/members/members-api.ts'
import { forgetFamilies } from '../schedules.ts'
import { aRelative } from '../testing/invented.ts'

let world: World
let unitId: string
let worker: TestActor
let colleague: TestActor

beforeAll(async () => {
  world = await createWorld()
  unitId = await world.unit('Pleven')
  worker = await world.actor([{ role: 'family-worker', unitId }], { name: 'Vesela' })
  colleague = await world.actor([{ role: 'family-worker', unitId }], { name: 'Anton' })
})
afterAll(() => world.close())

const aContact = () => ({
  ...({ unitId, topic: 'economy', channel: 'phone', relation: 'partner', county: 'Pleven' } as const),
  ...{ minutes: 12, heldOn: '2026-11-22' },
})

const aCase = (more: object = {}) => ({
  ...({ unitId, familyMemberId: null, called: '', kind: 'economy', relation: 'partner' } as const),
  ...({ subject: 'Rent', county: 'Pleven', language: 'bg', channel: 'phone', contactId: null } as const),
  ...{ answerBy: '2026-11-25', asked: 'Who pays the rent while he is inside?' },
  ...more,
})

const open = async (more: object = {}) => {
  const { id } = await worker.do(adviceApi.open, aCase(more))
  return worker.ask(adviceApi.show, { id })
}

const entry = (more: object = {}) => ({
  ...({ kind: 'answered', words: 'The municipality may help.', channel: 'phone', minutes: 8 } as const),
  ...({ saidOn: '2026-11-22', state: 'waiting', waitingFor: 'the municipality', answerBy: null } as const),
  ...more,
})

test('a contact is logged without a word that could say who it was, and becomes a case once she wants it', async () => {
  const { id: contactId } = await worker.do(adviceApi.log, aContact())
  const before = await worker.ask(adviceApi.desk, {})
  expect(before.contacts[0]).toMatchObject({ id: contactId, caseId: null, minutes: 12 })
  expect(before.units).toEqual([
    { id: unitId, name: 'Pleven', language: expect.any(String), answerBy: '2026-11-27' },
  ])
  const file = await open({ contactId, called: 'Lily' })
  expect(file).toMatchObject({ name: 'Lily', state: 'to-answer', responsible: 'Vesela' })
  expect(file.entries).toMatchObject([{ kind: 'asked', words: 'Who pays the rent while he is inside?' }])
  const after = await worker.ask(adviceApi.desk, {})
  expect(after.contacts[0]).toMatchObject({ id: contactId, caseId: file.id })
  await expect(worker.do(adviceApi.open, aCase({ contactId }))).rejects.toMatchObject({
    reasons: [{ code: 'contact-is-case' }],
  })
})

test('a case says what was answered, whom it waits for, and what was promised by when', async () => {
  const { id, version } = await open()
  const waiting = await worker.do(adviceApi.write, { id, version, ...entry() })
  expect(waiting).toMatchObject({ state: 'waiting', waitingFor: 'the municipality', answerBy: null })
  await worker.do(adviceApi.followUp, { id, what: 'Call the municipality', dueOn: '2026-11-24' })
  const { followUps, waiting: rows } = await worker.ask(adviceApi.desk, {})
  expect(followUps).toMatchObject([{ caseId: id, what: 'Call the municipality' }])
  expect(rows.map((row) => row.id)).toContain(id)
  await worker.do(adviceApi.done, { id: followUps[0]!.id })
  expect((await worker.ask(adviceApi.desk, {})).followUps).toEqual([])
  const owed = { id, version: waiting.version, ...entry({ state: 'to-answer' }) }
  await expect(worker.do(adviceApi.write, owed)).rejects.toMatchObject({
    reasons: [{ code: 'answer-by-missing', field: 'answerBy' }],
  })
})

test('that we could not help is a "no" in the register, with its reason', async () => {
  const { id, version } = await open()
  const closing = { id, version, outcome: 'could-not-help' } as const
  await expect(worker.do(adviceApi.close, { ...closing, reason: null, words: '' })).rejects.toMatchObject({
    reasons: [{ code: 'no-without-reason' }, { code: 'no-without-words' }],
  })
  const words = 'There is no fund left this year; the parish has one.'
  const closed = await worker.do(adviceApi.close, { ...closing, reason: 'no-capacity', words })
  expect(closed).toMatchObject({ state: 'closed', outcome: 'could-not-help', closedOn: '2026-11-22' })
  const { rows } = await world.owner.query(
    'select source, reason, person_id from refusals where source_id = $1',
    [id],
  )
  expect(rows).toEqual([{ source: 'advice', reason: 'no-capacity', person_id: null }])
  const again = await worker.do(adviceApi.reopen, { id, version: closed.version, answerBy: '2026-11-30' })
  expect(again).toMatchObject({ state: 'to-answer', outcome: null })
})

test('what is said in counselling stays with the colleague who holds it, until it is handed over', async () => {
  const { id, version } = await open({ kind: 'counselling', subject: 'Sleep', asked: 'I cannot sleep' })
  const seen = await colleague.ask(adviceApi.show, { id })
  expect(seen).toMatchObject({ subject: '', entries: [], wordsElsewhere: true })
  const writing = colleague.do(adviceApi.write, { id, version, ...entry() })
  await expect(writing).rejects.toMatchObject({ reasons: [{ code: 'counselling-with-colleague' }] })
  const taking = colleague.do(adviceApi.handOver, { id, version, responsibleId: colleague.userId })
  await expect(taking).rejects.toMatchObject({ reasons: [{ code: 'counselling-with-colleague' }] })
  await worker.do(adviceApi.handOver, { id, version, responsibleId: colleague.userId })
  expect((await colleague.ask(adviceApi.show, { id })).entries).toHaveLength(1)
  expect((await worker.ask(adviceApi.show, { id })).entries).toEqual([])
})

test('a letter is tagged paper in its own language, and stays as it was once it is sent', async () => {
  const { id: caseId } = await open()
  const letter = { language: 'ro', receiver: 'Primăria', receiverAddress: '', subject: 'Chiria' } as const
  const { id } = await worker.do(adviceApi.writeLetter, { caseId, ...letter, body: 'Vă rugăm.\n\nMulțumim.' })
  const paper = Buffer.from((await worker.ask(adviceApi.letter, { id })) as Uint8Array)
  expect(paper.subarray(0, 5).toString()).toBe('%PDF-')
  expect(paper.includes('/MarkInfo')).toBe(true)
  await worker.do(adviceApi.sendLetter, { id, version: 1, sentOn: '2026-11-22', sentHow: 'post' })
  const change = worker.do(adviceApi.changeLetter, { id, version: 2, ...letter, body: 'Altfel.' })
  await expect(change).rejects.toMatchObject({ reasons: [{ code: 'letter-sent-already' }] })
  const { entries, letters } = await worker.ask(adviceApi.show, { id: caseId })
  expect(entries.at(-1)).toMatchObject({ kind: 'written', words: 'Chiria' })
  expect(letters).toMatchObject([{ sentHow: 'post' }])
})

test('no letter carries a protected address', async () => {
  const relative = aRelative({ given: 'Vera', address: '12 Hidden street', addressProtected: true })
  const { id: familyMemberId } = await worker.do(membersApi.add, { unitId, ...relative })
  const { id: caseId } = await open({ familyMemberId })
  const letter = { caseId, language: 'bg', receiver: 'Vera', subject: 'To you', body: 'Hello' } as const
  const writing = worker.do(adviceApi.writeLetter, { ...letter, receiverAddress: '12 Hidden street' })
  await expect(writing).rejects.toMatchObject({ reasons: [{ code: 'protected-address-written' }] })
  await worker.do(adviceApi.writeLetter, { ...letter, receiverAddress: '' })
})

test('neither coordinators nor colleagues of another unit read what families are advised', async () => {
  const { id } = await open()
  const coordinator = await world.actor([{ role: 'coordinator', unitId }])
  const elsewhere = await world.actor([{ role: 'family-worker', unitId: await world.unit('Oslo') }])
  expect((await coordinator.send(adviceApi.show, { id })).status).toBe(403)
  expect((await elsewhere.send(adviceApi.show, { id })).status).toBe(404)
  expect((await elsewhere.send(adviceApi.log, aContact())).status).toBe(404)
})

test('two years after a case was closed its words are gone, and it still counts', async () => {
  const { id, version } = await open({ called: 'Lily' })
  await worker.do(adviceApi.close, { id, version, outcome: 'helped', reason: null, words: 'Done' })
  await world.owner.query(
    `update advice_cases set closed_on = '2024-11-20', opened_on = '2024-11-01' where id = $1`,
    [id],
  )
  await performAsSystem(world.site, forgetFamilies.name, [], forgetFamilies.run)
  const { rows } = await world.owner.query(
    `select called, subject, kind, county, (select count(*)::int from case_entries e where e.case_id = c.id) as words
     from advice_cases c where id = $1`,
    [id],
  )
  expect(rows).toEqual([{ called: '', subject: '—', kind: 'economy', county: 'Pleven', words: 0 }])
  expect((await worker.send(adviceApi.show, { id })).status).toBe(404)
})
