import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { needsFormsApi } from '../model/index.ts'
import { areaIds, areaPart, inAll, questionPart, said, strengthsPart } from './testing/arrange.ts'

let world: World
let pleven: string
let maria: TestActor
let manager: TestActor

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
})
afterAll(() => world.close())

const addForm = (more = {}) =>
  manager.do(needsFormsApi.add, { unitId: pleven, purpose: 'review', names: inAll('Review'), parts, ...more })

describe('a form', () => {
  test('that is changed gets a new version, and what was answered keeps its own', async () => {
    const form = await addForm()
    expect(form).toMatchObject({
      number: 1,
      begins: '2026-11-22',
      parts: [{ id: 'strengths' }, {}, {}, {}, {}],
    })
    const personId = await world.person(pleven)
    const given = await maria.do(needsFormsApi.give, {
      ...{ personId, formVersionId: form.versionId, heldOn: '2026-11-20', how: 'together' },
      parts: [said('matters', { words: 'My daughters' })],
    })
    const fewer = [questionPart('other')]
    const { id, version, names, purpose } = form
    const changed = await manager.do(needsFormsApi.publish, { id, version, names, purpose, parts: fewer })
    expect(changed).toMatchObject({ number: 2, parts: [{ id: 'other' }] })
    const answer = await maria.ask(needsFormsApi.answer, { personId, id: given.id })
    expect(answer).toMatchObject({ number: 1, form: [{ id: 'strengths' }, {}, {}, { id: 'matters' }, {}] })
    expect(answer.parts).toEqual([said('matters', { words: 'My daughters' })])
  })

  test('of which only the name is changed stays the version it was', async () => {
    const { id, version, purpose, versionId } = await addForm()
    const renamed = await manager.do(needsFormsApi.publish, {
      id,
      version,
      purpose,
      names: inAll('Talk'),
      parts,
    })
    expect(renamed).toMatchObject({ versionId, number: 1, names: { en: 'Talk' } })
  })

  test('is the business of those who lead the unit', async () => {
    const wrong = {
      unitId: await world.unit('Oslo'),
      purpose: 'review',
      names: inAll('Review'),
      parts,
    } as const
    await expect(manager.do(needsFormsApi.add, wrong)).rejects.toMatchObject({ codes: ['not-your-unit'] })
    await expect(manager.do(needsFormsApi.add, { ...wrong, unitId: null })).rejects.toMatchObject({
      codes: ['not-your-unit'],
    })
    expect((await maria.send(needsFormsApi.add, wrong)).status).toBe(403)
    await expect(
      addForm({ parts: [strengthsPart, { ...strengthsPart, id: 'again' }] }),
    ).rejects.toMatchObject({
      reasons: [{ code: 'part-twice', field: 'parts.1' }],
    })
    const administrator = await world.actor([{ role: 'administrator' }])
    expect((await administrator.do(needsFormsApi.add, { ...wrong, unitId: null })).unitId).toBeNull()
  })

  test('prints for a pen in every language, large as well', async () => {
    const { versionId: id } = await addForm()
    for (const language of ['en', 'nb', 'bg', 'ro'] as const) {
      const { bytes } = await maria.send(needsFormsApi.print, {
        id,
        language,
        isLargePrint: language === 'bg',
      })
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    }
  })
})
