import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { performAsSystem } from '#platform/operations/perform-as-system.ts'
import { instrumentsApi } from '../../model/instruments/instruments-api.ts'
import { shippedPacks } from '../../model/instruments/shipped-packs.ts'
import { forgetSittings } from './index.ts'

let world: World
let pleven: string
let house: TestActor
let maria: TestActor
/** Whoever holds the tablet has no sign-in at all. */
let person: TestActor
let elena: string

beforeAll(async () => {
  world = await createWorld()
  pleven = await world.unit('Pleven')
  maria = await world.actor([{ role: 'coordinator', unitId: pleven }], { name: 'Maria Petrova' })
  house = await world.actor([{ role: 'administrator' }])
  person = world.stranger
  for (const pack of shippedPacks)
    await house.do(instrumentsApi.installPack, {}, { file: new TextEncoder().encode(JSON.stringify(pack)) })
})
beforeEach(async () => {
  world.setToday('2026-11-22')
  elena = await world.person(pleven)
})
afterAll(() => world.close())

const phq2 = () => ({ personId: elena, instrument: 'phq-2', language: 'en', areaId: null }) as const
const handOver = async () => (await maria.do(instrumentsApi.handOver, phq2())).token
const answer = (
  token: string,
  deed: 'keep' | 'finish' | 'throw-away',
  answers: Record<string, number | 'not-said'>,
) => person.do(instrumentsApi.answerSitting, { token, deed, answers })
const all = { 'little-interest': 1, down: 2 }
const ofElena = () => maria.ask(instrumentsApi.ofPerson, { personId: elena })

describe('questions in the hands of the person', () => {
  test('open with the link alone, show no name, and keep what was answered so far', async () => {
    const token = await handOver()
    const shown = await person.ask(instrumentsApi.sitting, { token })
    expect(shown.questionnaire.questions.map(({ key }) => key)).toEqual(['little-interest', 'down'])
    expect(JSON.stringify(shown)).not.toContain('Petrova')
    await answer(token, 'keep', { 'little-interest': 1 })
    expect((await person.ask(instrumentsApi.sitting, { token })).answers).toEqual({ 'little-interest': 1 })
  })

  test('are a result when they are given in: of that day, answered alone, and the link is closed', async () => {
    const token = await handOver()
    await answer(token, 'finish', all)
    const { results, sittings } = await ofElena()
    expect(results).toMatchObject([
      { total: 3, answeredBy: 'person', answeredOn: '2026-11-22', recordedBy: 'Maria Petrova' },
    ])
    expect(sittings).toEqual([])
    await expect(person.ask(instrumentsApi.sitting, { token })).rejects.toMatchObject({
      codes: ['questions-over'],
    })
    await expect(answer(token, 'finish', all)).rejects.toMatchObject({ codes: ['questions-over'] })
    expect((await ofElena()).results).toHaveLength(1)
  })

  test('the person is told no result: the answer to giving in is empty of it', async () => {
    const output = await answer(await handOver(), 'finish', all)
    expect(output).toEqual({ personId: elena })
  })

  test('are gone without a trace when they are thrown away', async () => {
    const token = await handOver()
    await answer(token, 'keep', all)
    await answer(token, 'throw-away', {})
    expect(await ofElena()).toMatchObject({ results: [], sittings: [] })
  })

  test('left out or kept to oneself leaves no total', async () => {
    await answer(await handOver(), 'finish', { down: 'not-said' })
    expect((await ofElena()).results).toMatchObject([{ total: null, answers: { down: 'not-said' } }])
  })

  test('take no answer that is none, and nothing at all is not given in', async () => {
    const token = await handOver()
    await expect(answer(token, 'keep', { down: 9 })).rejects.toMatchObject({ codes: ['answer-not-offered'] })
    await expect(answer(token, 'finish', {})).rejects.toMatchObject({ codes: ['nothing-answered'] })
    expect((await person.ask(instrumentsApi.sitting, { token })).answers).toEqual({})
  })

  test('close after two hours; handed over again, they go on where they were', async () => {
    const clock = world.site.now
    const token = await handOver()
    await answer(token, 'keep', { down: 2 })
    world.site.now = () => clock().add({ minutes: 121 })
    await expect(person.ask(instrumentsApi.sitting, { token })).rejects.toMatchObject({
      codes: ['questions-over'],
    })
    const again = await handOver()
    expect((await person.ask(instrumentsApi.sitting, { token: again })).answers).toEqual({ down: 2 })
    world.site.now = clock
  })

  test('close at once when the centre removes their text', async () => {
    const gad2 = { ...phq2(), instrument: 'gad-2' } as const
    const { token } = await maria.do(instrumentsApi.handOver, gad2)
    const installed = (await house.ask(instrumentsApi.packs, {})).find(
      ({ instrument }) => instrument === 'gad-2',
    )!
    await house.do(instrumentsApi.removePack, { id: installed.id })
    await expect(person.ask(instrumentsApi.sitting, { token })).rejects.toMatchObject({
      codes: ['questions-over'],
    })
  })
})

describe('nobody reads along', () => {
  test('staff see that questions are out, not what was answered; taken back, it is forgotten', async () => {
    const token = await handOver()
    await answer(token, 'keep', all)
    const { sittings, results } = await ofElena()
    expect(sittings).toMatchObject([{ instrument: 'phq-2', language: 'en' }])
    expect(sittings[0]).not.toHaveProperty('answers')
    expect(results).toEqual([])
    const { rows } = await world.owner.query(
      `select has_column_privilege('landfall_staff', 'instrument_sittings', 'answers', 'select') as may`,
    )
    expect(rows).toEqual([{ may: false }])
    const { id } = sittings[0]!
    const other = await world.person(pleven)
    expect((await maria.send(instrumentsApi.takeBack, { personId: other, id })).status).toBe(404)
    await maria.do(instrumentsApi.takeBack, { personId: elena, id })
    await expect(person.ask(instrumentsApi.sitting, { token })).rejects.toMatchObject({
      codes: ['questions-over'],
    })
  })

  test('a link that we did not make opens nothing', async () => {
    const token = await handOver()
    for (const guess of ['x', `${token}x`, token.toLowerCase()])
      expect((await person.send(instrumentsApi.sitting, { token: guess })).status).toBe(422)
  })

  test('what nobody took back is forgotten after a week', async () => {
    await handOver()
    const forget = () => performAsSystem(world.site, forgetSittings.name, [], forgetSittings.run)
    world.setToday('2026-11-29')
    await forget()
    expect((await ofElena()).sittings).toHaveLength(1)
    world.setToday('2026-11-30')
    await forget()
    expect((await ofElena()).sittings).toEqual([])
  })

  test('who opened the link and who gave in is on record, about the person and under nobody’s name', async () => {
    const token = await handOver()
    await person.ask(instrumentsApi.sitting, { token })
    await answer(token, 'finish', all)
    const { rows } = await world.owner.query(
      `select operation from audit.entries where $1 = any (people) and user_id is null order by at`,
      [elena],
    )
    expect(rows).toEqual([
      { operation: 'needs.questions-handed-over' },
      { operation: 'needs.answer-handed-over' },
    ])
  })
})
