import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { needsApi } from '../model/index.ts'
import { areaIds, bed, entrust, newNeed } from './testing/arrange.ts'

let world: World
let pleven: string
let maria: TestActor
let worker: TestActor
let elena: string

beforeAll(async () => {
  world = await createWorld()
  pleven = await world.unit('Pleven')
  maria = await world.actor([{ role: 'coordinator', unitId: pleven }], { name: 'Maria Petrova' })
  worker = await world.actor([{ role: 'work-and-housing-worker', unitId: pleven }], { name: 'Ivan Kolev' })
  elena = await world.person(pleven)
  await entrust(world, elena, pleven, worker)
})
afterAll(() => world.close())

const areaOf = async (actor: TestActor, personId: string, areaId: string) => {
  const { areas } = await actor.ask(needsApi.ofPerson, { personId })
  return areas.find(({ area }) => area.id === areaId)!
}
const say = (
  areaId: string,
  answer: 'need' | 'no-need' | 'not-asked' | 'does-not-want-to-say',
  saidOn = '2026-11-20',
) => maria.do(needsApi.sayAnswer, { personId: elena, areaId, answer, saidOn })

describe('areas of life', () => {
  test('are twelve for everybody, each in four languages with five sentences', async () => {
    const areas = await worker.ask(needsApi.areas, {})
    expect(areas.map(({ slug, compartment }) => `${slug} ${compartment}`)).toEqual([
      ...['housing help', 'work help', 'education help', 'money help', 'identity-papers help'],
      ...['health health', 'alcohol health', 'drugs health', 'family family'],
      ...['network help', 'attitudes help', 'law help'],
    ])
    for (const { names, anchors } of areas) {
      for (const language of ['en', 'nb', 'bg', 'ro'] as const) {
        expect(names[language].length).toBeGreaterThan(2)
        expect(new Set(anchors![language]).size).toBe(5)
      }
    }
    const sentences = areas.flatMap(({ anchors }) => anchors!.en)
    expect(sentences.length).toBe(60)
    const isFirstPerson = (text: string) => /\b(I|My|my|me|We|we|us)\b/.test(text)
    expect(sentences.filter((text) => !isFirstPerson(text))).toEqual([])
  })

  test('have needs in words, each area some, none the same as another of its area', async () => {
    const library = await worker.ask(needsApi.library, {})
    expect(library.length).toBeGreaterThanOrEqual(70)
    const byArea = Map.groupBy(library, ({ areaId }) => areaId)
    expect(byArea.size).toBe(12)
    for (const [, needs] of byArea)
      for (const language of ['en', 'nb', 'bg', 'ro'] as const)
        expect(new Set(needs.map(({ names }) => names[language])).size).toBe(needs.length)
  })

  test('keep four answers apart, and nothing said is none of them', async () => {
    expect((await areaOf(maria, elena, areaIds.work)).said).toBeNull()
    for (const answer of ['need', 'no-need', 'does-not-want-to-say', 'not-asked'] as const) {
      await say(areaIds.work, answer)
      expect((await areaOf(maria, elena, areaIds.work)).said).toMatchObject({ answer, by: 'Maria Petrova' })
    }
  })

  test('show the answer of the latest day, in whichever order the days were written down', async () => {
    await say(areaIds.family, 'no-need', '2026-11-20')
    await say(areaIds.family, 'need', '2026-10-01')
    expect((await areaOf(maria, elena, areaIds.family)).said).toMatchObject({
      answer: 'no-need',
      saidOn: '2026-11-20',
    })
  })
})

describe('a need', () => {
  test('of the library says that there is one, and goes through hands and states with a day for each', async () => {
    const need = await maria.do(
      needsApi.addNeed,
      newNeed(elena, areaIds.housing, { libraryId: bed, words: null, since: '2026-11-01' }),
    )
    const { said } = await areaOf(maria, elena, areaIds.housing)
    expect(said).toMatchObject({ answer: 'need', saidOn: '2026-11-01' })

    const carried = await maria.do(needsApi.handOver, {
      ...{
        id: need.id,
        version: need.version,
        carriedBy: 'staff',
        carrierId: worker.userId,
        carrierName: null,
      },
    })
    expect(carried).toMatchObject({ carrier: 'Ivan Kolev', carriedSince: '2026-11-22' })
    const met = await worker.do(needsApi.setStatus, {
      ...{ id: need.id, version: carried.version, status: 'met', statusOn: '2026-11-21' },
      ...{ statusBecause: null, statusWords: 'A room at the shelter' },
    })
    expect(met).toMatchObject({ status: 'met', since: '2026-11-01' })
    const history = await maria.ask(needsApi.history, { personId: elena, id: need.id })
    expect(history).toMatchObject([
      {
        status: 'met',
        statusOn: '2026-11-21',
        recordedBy: 'Ivan Kolev',
        statusWords: 'A room at the shelter',
      },
      { status: 'not-started', carriedBy: 'staff', carrier: 'Ivan Kolev', recordedBy: 'Maria Petrova' },
      { status: 'not-started', statusOn: '2026-11-01', carriedBy: null },
    ])
  })

  test('of the library is not opened twice, and "no need" waits until it is settled', async () => {
    const oncePerson = await world.person(pleven, 'Once Only')
    const once = newNeed(oncePerson, areaIds.housing, { libraryId: bed, words: null })
    const need = await maria.do(needsApi.addNeed, once)
    await expect(maria.do(needsApi.addNeed, once)).rejects.toMatchObject({ codes: ['need-already-open'] })
    const no = {
      personId: oncePerson,
      areaId: areaIds.housing,
      answer: 'no-need',
      saidOn: '2026-11-21',
    } as const
    await expect(maria.do(needsApi.sayAnswer, no)).rejects.toMatchObject({ codes: ['needs-still-open'] })
    await maria.do(needsApi.setStatus, {
      ...{ id: need.id, version: 1, status: 'declined', statusOn: '2026-11-21' },
      ...{ statusBecause: 'manages-alone', statusWords: null },
    })
    await maria.do(needsApi.sayAnswer, no)
  })

  test('changed by two people at once is handed back as it is now', async () => {
    const { id } = await maria.do(needsApi.addNeed, newNeed(elena, areaIds.work))
    const met = {
      id,
      version: 1,
      status: 'met',
      statusOn: '2026-11-22',
      statusBecause: null,
      statusWords: null,
    } as const
    await maria.do(needsApi.setStatus, met)
    await expect(worker.do(needsApi.setStatus, met)).rejects.toMatchObject({
      status: 409,
      current: { version: 2 },
    })
  })

  test('sent twice is one need', async () => {
    const more = { commandId: '01989898-0000-7000-8000-000000000001' }
    const need = newNeed(elena, areaIds.work, { words: 'A bicycle' })
    const [first, second] = [
      await maria.do(needsApi.addNeed, need, more),
      await maria.do(needsApi.addNeed, need, more),
    ]
    expect(second.id).toBe(first.id)
    const { needs } = await areaOf(maria, elena, areaIds.work)
    expect(needs.filter(({ words }) => words === 'A bicycle').length).toBe(1)
  })
})

describe('strengths', () => {
  test('are kept as they were said, with whose words they are, and set aside instead of deleted', async () => {
    const own = await maria.do(needsApi.addStrength, {
      ...{ personId: elena, areaId: null, words: 'I keep my promises', ownWords: true, saidOn: '2026-11-20' },
    })
    await worker.do(needsApi.addStrength, {
      ...{
        personId: elena,
        areaId: areaIds.work,
        words: 'Repairs anything',
        ownWords: false,
        saidOn: '2026-11-21',
      },
    })
    await maria.do(needsApi.setAsideStrength, { id: own.id, version: own.version })
    const { strengths } = await worker.ask(needsApi.ofPerson, { personId: elena })
    expect(strengths).toMatchObject([
      { words: 'Repairs anything', ownWords: false, by: 'Ivan Kolev', setAsideOn: null },
      { words: 'I keep my promises', ownWords: true, setAsideOn: '2026-11-22' },
    ])
  })
})

describe('the way so far', () => {
  test('is said by the person and by a colleague, each change with its day', async () => {
    const step = (step: number, saidBy: 'person' | 'staff', saidOn: string) =>
      maria.do(needsApi.sayDistance, { personId: elena, areaId: areaIds.housing, step, saidBy, saidOn })
    await step(1, 'person', '2026-06-01')
    await step(3, 'person', '2026-11-01')
    await step(2, 'staff', '2026-11-01')
    const { distances } = await areaOf(worker, elena, areaIds.housing)
    expect(distances.map((one) => [one.saidOn, one.saidBy, one.step])).toEqual([
      ['2026-06-01', 'person', 1],
      ['2026-11-01', 'person', 3],
      ['2026-11-01', 'staff', 2],
    ])
    expect(
      (
        await maria.send(needsApi.sayDistance, {
          ...{ personId: elena, areaId: areaIds.housing, step: 6, saidBy: 'person', saidOn: '2026-11-01' },
        })
      ).status,
    ).toBe(400)
  })
})
