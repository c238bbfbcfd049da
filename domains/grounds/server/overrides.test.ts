import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { disclosuresApi, legalGroundsApi, overridesApi } from '../model/index.ts'

let world: World
let pleven: string
let maria: TestActor
let ivan: TestActor
let personId: string

beforeAll(async () => {
  world = await createWorld()
  pleven = await world.unit('Pleven')
  maria = await world.actor([{ role: 'coordinator', unitId: pleven }], { name: 'Maria Petrova' })
  ivan = await world.actor([{ role: 'manager', unitId: pleven }], { name: 'Ivan Kolev' })
  personId = await world.person(pleven, 'Elena Popescu')
})
afterAll(() => world.close())

const asked = () => ({
  ...{ personId, recipientKind: 'agency' as const, recipientId: null, recipientName: 'Emergency ward' },
  ...{
    dataGroups: ['health' as const],
    reason: 'life-in-danger' as const,
  },
  ...{ words: 'She cannot be woken; the ward asks what she takes.', hours: 4 },
})
const tell = async () =>
  maria.send(disclosuresApi.tell, {
    ...{ personId, recipientKind: 'agency', recipientId: null, recipientName: 'Emergency ward' },
    ...{ recipientType: null, dataGroups: ['health'] },
    ...{ words: 'What she is treated with', legalGroundId: null },
  })

describe('an exception', () => {
  test('is asked by one and answered by another, who hears of it at once', async () => {
    const { id, version } = await maria.do(overridesApi.ask, asked())
    expect((await tell()).status).toBe(422)
    await world.deliver()
    expect(JSON.stringify(world.letters)).toContain(ivan.userId)
    expect(JSON.stringify(world.letters)).not.toContain('Elena')
    const answer = { id, version, decision: 'approved' as const, words: null }
    await expect(maria.do(overridesApi.decide, answer)).rejects.toMatchObject({
      codes: ['override-needs-another'],
    })
    expect(await ivan.do(overridesApi.decide, answer)).toMatchObject({ standing: 'running' })
    expect((await tell()).status).toBe(200)
    expect(await ivan.ask(overridesApi.report, {})).toMatchObject({
      months: [
        { month: '2026-11', unitName: 'Pleven', reason: 'life-in-danger', asked: 1, approved: 1, told: 1 },
      ],
      latest: [
        { askedByName: 'Maria Petrova', decidedByName: 'Ivan Kolev', told: [{ dataGroup: 'health' }] },
      ],
    })
  })

  test('ends by itself, or earlier by whoever agrees to such; what was told on it stops', async () => {
    const [running] = await ivan.ask(overridesApi.waiting, {})
    expect(await ivan.do(overridesApi.end, { id: running!.id, version: running!.version })).toMatchObject({
      standing: 'over',
    })
    const [told] = await maria.ask(disclosuresApi.ofPerson, { personId })
    expect(told).toMatchObject({ stoppedBecause: 'override-ended' })
    expect((await tell()).status).toBe(422)
  })

  test('is declined with a sentence, and nobody in the database agrees to their own', async () => {
    const { id, version } = await maria.do(overridesApi.ask, asked())
    await expect(
      ivan.do(overridesApi.decide, { id, version, decision: 'refused', words: null }),
    ).rejects.toMatchObject({ codes: ['override-refusal-needs-words'] })
    await expect(
      world.owner.query(
        `update ground_overrides set decision = 'approved', decided_at = asked_at, decided_by = asked_by,
           expires_at = asked_at + interval '1 hour' where id = $1`,
        [id],
      ),
    ).rejects.toThrow('check constraint')
    await expect(
      world.owner.query(
        `update ground_overrides set decision = 'approved', decided_at = asked_at, decided_by = $2,
           expires_at = asked_at + interval '30 days' where id = $1`,
        [id, ivan.userId],
      ),
    ).rejects.toThrow('check constraint')
  })
})

describe('a rule of law', () => {
  test('is named by whoever tells on it, and holds towards its kinds of recipients from its first day to its last', async () => {
    const rada = await world.actor([{ role: 'administrator' }])
    const rule = {
      ...{
        country: 'BG',
        code: 'child-in-danger-here',
        title: 'A child in danger',
        article6: '6-1-c' as const,
      },
      ...{
        article9: null,
        article10: null,
        nationalRule: 'Art. 7',
        purposes: ['share-with-agency' as const],
      },
      ...{ dataGroups: ['identity' as const], recipientTypes: ['child-welfare' as const], source: 'The law' },
      ...{ validFrom: '2026-11-01', validTo: null },
    }
    await expect(
      rada.do(legalGroundsApi.add, { ...rule, dataGroups: ['health', 'offence'] }),
    ).rejects.toMatchObject({ codes: ['ground-needs-article-9', 'ground-needs-article-10'] })
    const ground = await rada.do(legalGroundsApi.add, rule)
    const telling = {
      ...{ personId, recipientKind: 'agency', recipientId: null, recipientName: 'Child protection' },
      ...{ recipientType: 'child-welfare', dataGroups: ['identity'] },
      ...{ words: 'Where the child lives', legalGroundId: ground.id },
    }
    const status = async (more = {}) =>
      (await maria.send(disclosuresApi.tell, { ...telling, ...more })).status
    expect(await status()).toBe(200)
    expect(await status({ legalGroundId: null })).toBe(422)
    expect(await status({ recipientType: 'police' })).toBe(422)
    expect(await status({ dataGroups: ['plan'] })).toBe(422)
    await rada.do(legalGroundsApi.end, { id: ground.id, version: ground.version, validTo: '2026-11-22' })
    expect(await status()).toBe(200)
    world.setToday('2026-11-23')
    expect(await status()).toBe(422)
    world.setToday('2026-11-22')
  })

  test('is in place from the first day for this country, as a proposal with its source', async () => {
    const { grounds } = await maria.ask(legalGroundsApi.list, {})
    expect(grounds.length).toBeGreaterThan(5)
    expect(
      grounds.every(({ source, country }) => source !== '' && (country === null || country === 'BG')),
    ).toBe(true)
    expect(
      grounds
        .filter(({ code }) => code !== 'child-in-danger-here')
        .every((one) => one.standing === 'proposal'),
    ).toBe(true)
  })
})
