import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { loadTexts } from '#platform/texts/texts.ts'
import type { NewObjection } from '../model/objection.ts'
import type { NewRefusal } from '../model/refusal.ts'
import { refusalsApi } from '../model/refusals-api.ts'

let world: World
let pleven: string
let maria: TestActor
let ivan: TestActor
let manager: TestActor

beforeAll(async () => {
  loadTexts()
  world = await createWorld()
  pleven = await world.unit('Pleven')
  maria = await world.actor([{ role: 'coordinator', unitId: pleven }], { name: 'Maria Petrova' })
  ivan = await world.actor([{ role: 'coordinator', unitId: pleven }], { name: 'Ivan Kolev' })
  manager = await world.actor([{ role: 'manager', unitId: pleven }], { name: 'Rada Ilieva' })
})
afterAll(() => world.close())

async function refused(more: Partial<NewRefusal> = {}) {
  const personId = await world.person(pleven, 'Elena Popescu')
  return maria.do(refusalsApi.record, {
    ...{ personId, deciderKind: 'centre', deciderId: null, deciderName: null, decidedOn: '2026-11-20' },
    ...{ reason: 'no-volunteer', basis: 'rule', words: 'Nobody speaks Romanian.', alternative: null },
    ...{ alternativeWords: null, reviewOn: null, reviewerId: null, ...more },
  })
}
const objection = (refusalId: string, more: Partial<NewObjection> = {}): NewObjection => ({
  ...{ refusalId, cameOn: '2026-11-21', whoseWords: 'own', words: 'I do not see why.', how: 'spoken' },
  ...{ answererId: ivan.userId, ...more },
})
const toldOf = async (refusalId: string) => {
  const { rows } = await world.owner.query(
    `select payload from events.outbox where event = 'refusals.lifted' and payload ->> 'refusalId' = $1`,
    [refusalId],
  )
  return rows.map(({ payload }) => payload)
}

describe('what was offered instead', () => {
  test('is answered by the person, and another offer waits for another answer', async () => {
    const { id, version } = await refused({ alternative: 'open-activities' })
    const said = { id, version, answer: 'not-accepted', answeredOn: '2026-11-22' } as const
    const answered = await maria.do(refusalsApi.answerAlternative, said)
    expect(answered).toMatchObject({ answerToAlternative: 'not-accepted' })
    const offered = await maria.do(refusalsApi.offerAlternative, {
      ...{ id, version: answered.version, alternative: 'waiting-list', alternativeWords: null },
    })
    expect(offered).toMatchObject({ answerToAlternative: null, answeredAlternativeOn: null })
  })

  test('cannot be accepted before anything was offered, nor before the decision', async () => {
    const { id, version } = await refused()
    const said = { id, version, answer: 'accepted', answeredOn: '2026-11-19' } as const
    await expect(maria.do(refusalsApi.answerAlternative, said)).rejects.toMatchObject({
      codes: ['nothing-to-answer', 'reply-before-decision'],
    })
    await expect(
      maria.do(refusalsApi.signWish, { id, version, wishSignedOn: '2026-11-23' }),
    ).rejects.toMatchObject({ codes: ['reply-in-future'] })
    expect(await maria.do(refusalsApi.signWish, { id, version, wishSignedOn: '2026-11-22' })).toMatchObject({
      wishSignedOn: '2026-11-22',
    })
  })

  test('may be a named contact with activities and a partner, said whole or not at all', async () => {
    const { id, version } = await refused()
    const offer = { id, version, alternative: 'default-package', alternativeWords: null } as const
    await expect(maria.do(refusalsApi.offerAlternative, offer)).rejects.toMatchObject({
      codes: ['package-incomplete'],
    })
    const made = { activities: 'The kitchen, Thursdays', partner: 'Caritas', begins: '2026-11-23' }
    await maria.do(refusalsApi.offerAlternative, { ...offer, package: { ...made, contactId: ivan.userId } })
    expect(await ivan.ask(refusalsApi.show, { id })).toMatchObject({
      package: { ...made, contactName: 'Ivan Kolev' },
    })
  })
})

describe('an objection', () => {
  test('is answered by somebody who did not decide, by the day that was promised', async () => {
    const { id } = await refused()
    await expect(
      maria.do(refusalsApi.object, objection(id, { answererId: maria.userId })),
    ).rejects.toMatchObject({ reasons: [{ code: 'answerer-is-decider', field: 'answererId' }] })
    const came = await maria.do(refusalsApi.object, objection(id))
    expect(came).toMatchObject({ dueOn: '2026-12-05', answererName: 'Ivan Kolev', answeredOn: null })
    await expect(maria.do(refusalsApi.object, objection(id))).rejects.toMatchObject({
      codes: ['objection-open-already'],
    })
    const answer = { id: came.id, version: came.version, outcome: 'stands', words: 'Still nobody.' } as const
    await expect(maria.do(refusalsApi.answerObjection, answer)).rejects.toMatchObject({
      codes: ['answerer-is-decider'],
    })
    expect(await manager.do(refusalsApi.answerObjection, answer)).toMatchObject({
      ...{ outcome: 'stands', answeredByName: 'Rada Ilieva', answeredOn: '2026-11-22' },
    })
    expect(await toldOf(id)).toEqual([])
  })

  test('waits on Today until it is answered, the first to be due at the top', async () => {
    const [late, soon] = [await refused(), await refused()]
    await maria.do(refusalsApi.object, objection(late.id))
    await maria.do(refusalsApi.object, objection(soon.id, { cameOn: '2026-11-20' }))
    const waiting = async () =>
      (await ivan.ask(refusalsApi.waiting, {})).objections
        .map(({ refusalId }) => refusalId)
        .filter((id) => id === late.id || id === soon.id)
    expect(await waiting()).toEqual([soon.id, late.id])
    const [first] = (await ivan.ask(refusalsApi.show, { id: soon.id })).objections
    const { id, version } = first!
    await ivan.do(refusalsApi.answerObjection, { id, version, outcome: 'changed', words: 'A course.' })
    expect(await waiting()).toEqual([late.id])
  })

  test('that lifts the “no” opens the question again, once', async () => {
    const refusal = await refused()
    const { id, version } = await maria.do(refusalsApi.object, objection(refusal.id))
    await ivan.do(refusalsApi.answerObjection, { id, version, outcome: 'lifted', words: 'You are right.' })
    expect(await ivan.ask(refusalsApi.show, { id: refusal.id })).toMatchObject({
      ...{ liftedOn: '2026-11-22', liftedWhy: 'objection', liftedWords: 'You are right.' },
    })
    expect(await toldOf(refusal.id)).toEqual([{ refusalId: refusal.id, source: 'by-hand', sourceId: null }])
    const again = { id: refusal.id, version: refusal.version + 1, words: 'Again.' }
    await expect(maria.do(refusalsApi.reopen, again)).rejects.toMatchObject({
      codes: ['refusal-lifted-already'],
    })
  })

  test('cannot be made to what the person said themselves', async () => {
    const { id } = await refused({ deciderKind: 'participant', reason: 'not-now' })
    await expect(maria.do(refusalsApi.object, objection(id))).rejects.toMatchObject({
      codes: ['objection-to-own'],
    })
  })

  test('of somebody in another unit is not found', async () => {
    const { id } = await refused()
    const elsewhere = await world.actor([{ role: 'coordinator', unitId: await world.unit('Oslo') }])
    expect((await elsewhere.send(refusalsApi.object, objection(id))).status).toBe(404)
    expect((await elsewhere.send(refusalsApi.letter, { id, language: 'en' })).status).toBe(404)
  })
})

describe('opening again', () => {
  test('leaves the “no” on record, with why, and takes it from what waits', async () => {
    const { id, version } = await refused()
    const waits = async () =>
      (await ivan.ask(refusalsApi.waiting, {})).withoutAlternative.some((one) => one.id === id)
    expect(await waits()).toBe(true)
    await maria.do(refusalsApi.reopen, { id, version, words: 'A volunteer who speaks Romanian came.' })
    expect(await waits()).toBe(false)
    expect(await ivan.ask(refusalsApi.show, { id })).toMatchObject({ liftedWhy: 'asked-again' })
    expect(await toldOf(id)).toHaveLength(1)
  })

  test('also follows from a second look that lifts it', async () => {
    const { id, version } = await refused()
    await ivan.do(refusalsApi.review, { id, version, outcome: 'lifted', words: 'It works now.' })
    expect(await ivan.ask(refusalsApi.show, { id })).toMatchObject({ liftedWhy: 'review' })
    expect(await toldOf(id)).toHaveLength(1)
  })
})

describe('the letter', () => {
  test.each(['en', 'nb', 'bg', 'ro'] as const)('is a tagged PDF (%s)', async (language) => {
    const { id } = await refused({
      alternative: 'staff-contact',
      reviewOn: '2026-12-01',
      reviewerId: ivan.userId,
    })
    const { status, bytes } = await maria.send(refusalsApi.letter, { id, language })
    expect(status).toBe(200)
    const pdf = bytes.toString('latin1')
    expect(pdf).toContain('/StructTreeRoot')
    expect(pdf).toMatch(new RegExp(`/Lang ?\\(${language}`))
  })

  test('is on record when the person has it, and so is the answer to an objection', async () => {
    const { id } = await refused()
    const given = {
      refusalId: id,
      objectionId: null,
      language: 'ro',
      givenOn: '2026-11-22',
      how: 'read-aloud',
    } as const
    await maria.do(refusalsApi.giveLetter, given)
    const came = await maria.do(refusalsApi.object, objection(id))
    const ofAnswer = { ...given, objectionId: came.id }
    expect((await maria.send(refusalsApi.giveLetter, ofAnswer)).status).toBe(404)
    expect((await maria.send(refusalsApi.answerLetter, { id: came.id, language: 'ro' })).status).toBe(404)
    await ivan.do(refusalsApi.answerObjection, { id: came.id, version: 1, outcome: 'stands', words: 'No.' })
    expect((await maria.send(refusalsApi.answerLetter, { id: came.id, language: 'ro' })).status).toBe(200)
    await maria.do(refusalsApi.giveLetter, ofAnswer)
    const { letters } = await ivan.ask(refusalsApi.show, { id })
    expect(letters).toMatchObject([
      { objectionId: null, how: 'read-aloud', givenByName: 'Maria Petrova' },
      { objectionId: came.id },
    ])
  })
})
