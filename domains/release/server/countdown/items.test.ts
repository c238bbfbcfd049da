import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestActor } from '#apps/server/testing/world.ts'
import { needsApi } from '#domains/needs/model/index.ts'
import { peopleApi } from '#domains/people/model/index.ts'
import { countdownApi } from '../../model/index.ts'
import { type CountdownStage, itemIn as item, setCountdownStage, today } from '../testing/countdown-stage.ts'

let stage: CountdownStage
let maria: TestActor
beforeAll(async () => {
  stage = await setCountdownStage()
  maria = stage.maria
})
afterAll(() => stage.world.close())

const countdownOf = (personId: string, actor = maria) => stage.countdownOf(personId, actor)

describe('an item', () => {
  test('is done, not needed with a reason, or open again, and says who said so and when', async () => {
    const debt = item(await countdownOf(await stage.inside('2027-03-01')), 'debt')
    const because = { because: null, words: null }
    const mark = (over: object) =>
      maria.do(countdownApi.markItem, { id: debt.id, ...because, ...over } as never)
    await expect(mark({ version: debt.version, state: 'not-needed' })).rejects.toMatchObject({
      reasons: [{ code: 'not-needed-why', field: 'because' }],
    })
    const left = await mark({ version: debt.version, state: 'not-needed', because: 'does-not-apply' })
    expect(left).toMatchObject({
      ...{ standing: 'not-needed', notNeededBecause: 'does-not-apply' },
      ...{ stateBy: 'Maria Petrova', stateSince: today },
    })
    const done = await mark({ version: 2, state: 'done' })
    expect(done).toMatchObject({ standing: 'done', notNeededBecause: null })
    await expect(mark({ version: 2, state: 'open' })).rejects.toMatchObject({ kind: 'out-of-date' })
  })

  test('has an office, a colleague of the unit who answers for it, and a day of its own', async () => {
    const housing = item(await countdownOf(await stage.inside('2027-03-01')), 'housing')
    const details = {
      ...{ id: housing.id, version: housing.version, agency: 'Община Плевен', dueOffset: -60 },
      ...{ officeBasis: null, notedDay: '2027-03-01', notedWords: 'Room 4' },
    }
    const elsewhere = await stage.world.actor([
      { role: 'coordinator', unitId: await stage.world.unit('Oslo') },
    ])
    await expect(
      maria.do(countdownApi.setItem, { ...details, inChargeId: elsewhere.userId }),
    ).rejects.toMatchObject({ reasons: [{ code: 'colleague-not-in-unit', field: 'inChargeId' }] })
    const set = await maria.do(countdownApi.setItem, { ...details, inChargeId: maria.userId })
    expect(set).toMatchObject({
      ...{ agency: 'Община Плевен', due: '2026-12-31', notedDay: '2027-03-01' },
      inCharge: { name: 'Maria Petrova' },
    })
  })

  test('of two welfare offices says which and why, and both may be right', async () => {
    const countdown = await countdownOf(await stage.inside('2027-03-01'))
    const [state, municipal] = [item(countdown, 'welfare-state'), item(countdown, 'welfare-municipal')]
    expect([state.office, municipal.office]).toEqual(['state', 'municipal'])
    const details = { inChargeId: null, dueOffset: -90, notedDay: null, notedWords: null, agency: 'Ловеч' }
    const set = (
      one: { id: string; version: number },
      officeBasis: 'registered-address' | 'place-of-arrest',
    ) => maria.do(countdownApi.setItem, { ...details, id: one.id, version: one.version, officeBasis })
    expect(await set(state, 'registered-address')).toMatchObject({ officeBasis: 'registered-address' })
    expect(await set(municipal, 'place-of-arrest')).toMatchObject({ officeBasis: 'place-of-arrest' })
    await expect(set({ id: state.id, version: 2 }, 'place-of-arrest')).rejects.toMatchObject({
      reasons: [{ code: 'office-basis-does-not-fit' }],
    })
  })

  test('of one’s own stands beside those of the list', async () => {
    const id = await stage.inside('2027-03-01')
    const own = await maria.do(countdownApi.addItem, {
      ...{
        releaseId: (await countdownOf(id)).release.id,
        words: 'The dog',
        agency: null,
        inChargeId: null,
        dueOffset: -3,
      },
    })
    expect(own).toMatchObject({ name: 'The dog', due: '2027-02-26', code: 'own' })
    expect((await countdownOf(id)).items.map(({ name }) => name)).toContain('The dog')
  })

  test('about substances is not there where it is known that there is no such need', async () => {
    const id = await stage.inside('2027-10-01')
    const { areas } = await maria.ask(needsApi.ofPerson, { personId: id })
    for (const slug of ['alcohol', 'drugs'])
      await maria.do(needsApi.sayAnswer, {
        ...{ personId: id, areaId: areas.find(({ area }) => area.slug === slug)!.area.id },
        ...{ answer: 'no-need', saidOn: today },
      } as never)
    await maria.do(countdownApi.begin, { personId: id })
    expect(item(await countdownOf(id), 'substances')).toBeUndefined()
    expect(item(await countdownOf(await stage.inside('2027-03-01')), 'substances')).toBeDefined()
  })
})

describe('evidence', () => {
  const call = { how: 'call', words: 'They keep a bed', done: false } as const

  test('says who was told, how and when; on the day of release or after it, that it was late', async () => {
    const id = await stage.inside('2026-12-01')
    const bed = item(await countdownOf(id), 'first-night')
    const early = await maria.do(countdownApi.recordEvidence, {
      ...{ ...call, itemId: bed.id, toldWhom: 'Shelter Nadezhda', toldOn: '2026-11-20' },
    })
    expect(early).toMatchObject({ late: false, notedBy: 'Maria Petrova', how: 'call' })
    await stage.becomes(id, 'released', '2026-11-21')
    await maria.do(countdownApi.recordEvidence, {
      ...{ ...call, itemId: bed.id, toldWhom: 'Shelter Nadezhda', toldOn: '2026-11-21', done: true },
    })
    const after = item(await countdownOf(id), 'first-night')
    expect(after.evidence.map(({ late }) => late)).toEqual([false, true])
    expect(after.state).toBe('done')
  })

  test('cannot be of tomorrow, is never deleted, and is withdrawn in sight of everyone', async () => {
    const id = await stage.inside('2026-12-01')
    const debt = item(await countdownOf(id), 'debt')
    const told = { ...call, itemId: debt.id, toldWhom: 'The bank' }
    await expect(
      maria.do(countdownApi.recordEvidence, { ...told, toldOn: '2026-11-23' }),
    ).rejects.toMatchObject({ reasons: [{ code: 'told-in-future', field: 'toldOn' }] })
    const noted = await maria.do(countdownApi.recordEvidence, { ...told, toldOn: today })
    const why = 'It was another bank'
    await maria.do(countdownApi.withdrawEvidence, { id: noted.id, why })
    expect(item(await countdownOf(id), 'debt').evidence).toMatchObject([{ withdrawnWhy: why }])
    await expect(maria.do(countdownApi.withdrawEvidence, { id: noted.id, why })).rejects.toMatchObject({
      reasons: [{ code: 'evidence-withdrawn' }],
    })
  })

  test('about health is read and written only by those to whom health is open', async () => {
    const id = await stage.inside('2026-12-01')
    const worker = await stage.world.actor([{ role: 'work-and-housing-worker', unitId: stage.unitId }])
    await maria.do(peopleApi.entrust, { id, userId: worker.userId, from: today, handover: null })
    const health = item(await countdownOf(id), 'health')
    const told = { ...call, itemId: health.id, toldWhom: 'Dr Ivanova', toldOn: today }
    await maria.do(countdownApi.recordEvidence, told)
    const seen = await countdownOf(id, worker)
    expect(seen.readsHealth).toBe(false)
    expect(item(seen, 'health').evidence).toEqual([])
    expect(item(seen, 'substances')).toBeUndefined()
    expect(item(await countdownOf(id), 'substances')).toBeDefined()
    await expect(worker.do(countdownApi.recordEvidence, told)).rejects.toMatchObject({
      reasons: [{ code: 'health-not-open' }],
    })
    await expect(
      maria.do(countdownApi.markItem, {
        ...{
          id: health.id,
          version: health.version,
          state: 'not-needed',
          because: 'other',
          words: 'No illness',
        },
      }),
    ).rejects.toMatchObject({ reasons: [{ code: 'health-words-in-evidence' }] })
    // Whoever begins a countdown need not read what is about health in it.
    const other = await stage.inside('2027-11-01')
    await maria.do(peopleApi.entrust, { id: other, userId: worker.userId, from: today, handover: null })
    await worker.do(countdownApi.begin, { personId: other })
    expect(item(await countdownOf(other), 'substances')).toBeDefined()
  })
})
