import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { needsApi, needsFormsApi } from '../model/index.ts'
import {
  areaIds,
  areaPart,
  bed,
  entrust,
  inAll,
  newNeed,
  questionPart,
  said,
  strengthsPart,
} from './testing/arrange.ts'

let world: World
let pleven: string
let maria: TestActor
let manager: TestActor
let worker: TestActor

const parts = [
  strengthsPart,
  areaPart('housing', areaIds.housing),
  areaPart('drugs', areaIds.drugs),
  questionPart('matters'),
  questionPart('sleep', 'health'),
]

beforeAll(async () => {
  world = await createWorld()
  pleven = await world.unit('Pleven')
  maria = await world.actor([{ role: 'coordinator', unitId: pleven }], { name: 'Maria Petrova' })
  manager = await world.actor([{ role: 'manager', unitId: pleven }])
  worker = await world.actor([{ role: 'work-and-housing-worker', unitId: pleven }])
})
afterAll(() => world.close())

const addForm = (more = {}) =>
  manager.do(needsFormsApi.add, { unitId: pleven, purpose: 'review', names: inAll('Review'), parts, ...more })
const pieces = async (actor: TestActor, personId: string, areaId: string) =>
  (await actor.ask(needsApi.ofPerson, { personId })).areas.find(({ area }) => area.id === areaId)!
const newSpoken = (words: string | null, libraryId: string | null = null) => ({
  ...{ needId: null, libraryId, words, status: 'not-started' as const, statusBecause: null },
})

describe('what is answered in a form', () => {
  test('goes on with the person: strengths, answers, needs and steps, each on the day of the talk', async () => {
    const form = await addForm()
    const personId = await world.person(pleven)
    const known = await maria.do(
      needsApi.addNeed,
      newNeed(personId, areaIds.housing, { since: '2026-11-01' }),
    )
    await maria.do(needsFormsApi.give, {
      ...{ personId, formVersionId: form.versionId, heldOn: '2026-11-20', how: 'on-paper' },
      parts: [
        said('strengths', { strengths: [{ words: 'I can cook', ownWords: true }] }),
        said('housing', {
          ...{ answer: 'need', stepOfPerson: 2, stepOfStaff: 1 },
          needs: [
            { needId: known.id, libraryId: null, words: null, status: 'met', statusBecause: null },
            newSpoken(null, bed),
            newSpoken('A room with light'),
          ],
        }),
        said('drugs', { answer: 'does-not-want-to-say' }),
        said('sleep', { words: 'Four hours' }),
      ],
    })
    const housing = await pieces(maria, personId, areaIds.housing)
    expect(housing.said).toMatchObject({ answer: 'need', saidOn: '2026-11-20' })
    expect(
      housing.needs.map(({ words, libraryId, status, since }) => [words ?? libraryId, status, since]).sort(),
    ).toEqual(
      [
        ['A room with light', 'not-started', '2026-11-20'],
        ['Something of their own', 'met', '2026-11-01'],
        [bed, 'not-started', '2026-11-20'],
      ].sort(),
    )
    expect(housing.distances.map(({ saidBy, step }) => [saidBy, step]).sort()).toEqual([
      ['person', 2],
      ['staff', 1],
    ])
    expect((await pieces(maria, personId, areaIds.drugs)).said).toMatchObject({
      answer: 'does-not-want-to-say',
    })
    const { strengths } = await maria.ask(needsApi.ofPerson, { personId })
    expect(strengths).toMatchObject([{ words: 'I can cook', ownWords: true, saidOn: '2026-11-20' }])
  })

  test('stands as it was said, before and after', async () => {
    const form = await addForm()
    const personId = await world.person(pleven)
    const give = (heldOn: string, ...given: ReturnType<typeof said>[]) =>
      maria.do(needsFormsApi.give, {
        ...{ personId, formVersionId: form.versionId, heldOn, how: 'together', parts: given },
      })
    const before = await give(
      '2026-06-01',
      said('housing', { answer: 'need', stepOfPerson: 1, needs: [newSpoken('A place of my own')] }),
    )
    const need = (await pieces(maria, personId, areaIds.housing)).needs[0]!
    const after = await give(
      '2026-11-20',
      said('housing', {
        ...{ answer: 'no-need', stepOfPerson: 5 },
        needs: [{ needId: need.id, libraryId: null, words: null, status: 'met', statusBecause: null }],
      }),
    )
    const read = async ({ id }: { id: string }) =>
      (await maria.ask(needsFormsApi.answer, { personId, id })).parts[0]!
    expect(await read(before)).toMatchObject({
      ...{ answer: 'need', stepOfPerson: 1 },
      needs: [{ needId: need.id, words: 'A place of my own', status: 'not-started' }],
    })
    expect(await read(after)).toMatchObject({
      ...{ answer: 'no-need', stepOfPerson: 5 },
      needs: [{ needId: need.id, words: 'A place of my own', status: 'met' }],
    })
    const lines = await maria.ask(needsFormsApi.answers, { personId })
    expect(lines.map(({ id, heldOn, by }) => [id, heldOn, by])).toEqual([
      [after.id, '2026-11-20', 'Maria Petrova'],
      [before.id, '2026-06-01', 'Maria Petrova'],
    ])
  })

  test('is refused with every reason at once, and nothing of it is kept', async () => {
    const form = await addForm()
    const personId = await world.person(pleven)
    const open = await maria.do(
      needsApi.addNeed,
      newNeed(personId, areaIds.housing, { libraryId: bed, words: null }),
    )
    const wrong = {
      ...{ personId, formVersionId: form.versionId, heldOn: '2026-11-22', how: 'together' as const },
      parts: [
        said('strengths', { strengths: [{ words: 'I can cook', ownWords: true }] }),
        said('housing', {
          answer: 'need',
          needs: [newSpoken(null, bed), { ...newSpoken(null), needId: personId }],
        }),
        said('drugs', { answer: 'need', needs: [newSpoken(null, bed)] }),
      ],
    }
    await expect(maria.do(needsFormsApi.give, wrong)).rejects.toMatchObject({
      reasons: [
        { code: 'need-already-open', field: 'parts.1.needs.0' },
        { code: 'not-found', field: 'parts.1.needs.1' },
        { code: 'need-of-other-area', field: 'parts.2.needs.0' },
      ],
    })
    await expect(
      maria.do(needsFormsApi.give, { ...wrong, parts: [said('housing', { answer: 'no-need' })] }),
    ).rejects.toMatchObject({ codes: ['needs-still-open'] })
    expect((await maria.ask(needsApi.ofPerson, { personId })).strengths).toEqual([])
    expect((await pieces(maria, personId, areaIds.housing)).needs.map(({ id }) => id)).toEqual([open.id])
    expect(await maria.ask(needsFormsApi.answers, { personId })).toEqual([])
  })

  test('is not read by whoever may not see its part, nor can they write there', async () => {
    const form = await addForm()
    const personId = await world.person(pleven)
    await entrust(world, personId, pleven, worker)
    const given = { personId, formVersionId: form.versionId, heldOn: '2026-11-20', how: 'together' as const }
    const { id } = await maria.do(needsFormsApi.give, {
      ...given,
      parts: [
        said('drugs', { answer: 'need' }),
        said('sleep', { words: 'Four hours' }),
        said('matters', { words: 'Home' }),
      ],
    })
    const seen = await worker.ask(needsFormsApi.answer, { personId, id })
    expect(seen.parts).toEqual([said('matters', { words: 'Home' })])
    expect(seen.mayRead).toEqual(['help'])
    for (const part of [said('drugs', { answer: 'need' }), said('sleep', { words: 'Well' })])
      await expect(worker.do(needsFormsApi.give, { ...given, parts: [part] })).rejects.toMatchObject({
        reasons: [{ code: 'area-closed', field: 'parts.0' }],
      })
    await worker.do(needsFormsApi.give, { ...given, parts: [said('housing', { answer: 'no-need' })] })
  })

  test('is not even known to whoever may see none of its parts', async () => {
    const form = await addForm({ names: inAll('About sleep'), parts: [questionPart('sleep', 'health')] })
    const personId = await world.person(pleven)
    await entrust(world, personId, pleven, worker)
    const { id } = await maria.do(needsFormsApi.give, {
      ...{ personId, formVersionId: form.versionId, heldOn: '2026-11-20', how: 'together' },
      parts: [said('sleep', { words: 'Four hours' })],
    })
    expect((await maria.ask(needsFormsApi.answers, { personId })).map((line) => line.id)).toEqual([id])
    expect(await worker.ask(needsFormsApi.answers, { personId })).toEqual([])
    expect((await worker.send(needsFormsApi.answer, { personId, id })).status).toBe(404)
  })

  test('names every need that stands, also one of which nothing new was said; and naming one says there is one', async () => {
    const form = await addForm()
    const personId = await world.person(pleven)
    const known = await maria.do(needsApi.addNeed, newNeed(personId, areaIds.housing))
    const give = (...parts: ReturnType<typeof said>[]) =>
      maria.do(needsFormsApi.give, {
        ...{ personId, formVersionId: form.versionId, heldOn: '2026-11-21', how: 'together', parts },
      })
    const { id } = await give(
      said('housing', { stepOfPerson: 2 }),
      said('drugs', { needs: [newSpoken('A talk')] }),
    )
    const answer = await maria.ask(needsFormsApi.answer, { personId, id })
    expect(answer.parts.find(({ partId }) => partId === 'housing')!.needs).toEqual([
      {
        ...{ needId: known.id, libraryId: null, words: 'Something of their own' },
        ...{ status: 'not-started', statusBecause: null },
      },
    ])
    expect((await pieces(maria, personId, areaIds.drugs)).said).toMatchObject({ answer: 'need' })
  })

  test('is not found by colleagues of another unit, and a form of theirs is not asked here', async () => {
    const form = await addForm()
    const oslo = await world.unit('Oslo')
    const there = await world.actor([{ role: 'coordinator', unitId: oslo }])
    const theirs = await world.person(oslo)
    const given = {
      formVersionId: form.versionId,
      heldOn: '2026-11-20',
      how: 'together',
      parts: [said('matters', { words: 'Home' })],
    }
    expect((await there.send(needsFormsApi.give, { ...given, personId: theirs })).status).toBe(404)
    expect((await maria.send(needsFormsApi.give, { ...given, personId: theirs })).status).toBe(404)
    expect((await maria.send(needsFormsApi.answers, { personId: theirs })).status).toBe(404)
  })
})
