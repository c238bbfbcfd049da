import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { refusalsApi } from '#domains/refusals/model/index.ts'
import { assessmentsApi } from '../../model/children/assessments-api.ts'
import {
  aChild,
  allowance,
  allowContact,
  allYes,
  beginAssessment,
  type ChildStage,
  consents,
  facts,
  recommended,
  setChildStage,
} from '../testing/child-stage.ts'

let stage: ChildStage
beforeAll(async () => {
  stage = await setChildStage()
})
afterAll(() => stage.world.close())

const anotherChild = async (called: string) => ({
  ...stage,
  ...(await aChild(stage.desislava, stage.unitId, stage.fatherId, called)),
})

describe('an assessment', () => {
  test('says at once everything that is missing, and allows nothing before', async () => {
    const begun = await beginAssessment(stage)
    const codes = begun.lacking.map(({ code }) => code)
    expect(codes).toEqual([
      ...['psychiatrist-not-recommended', 'police-not-answered', 'protective-not-answered'],
      ...['checklist-not-whole', 'best-interest-not-said', 'assessment-not-signed'],
      'child-caregiver-consent-missing',
    ])
    await expect(
      stage.desislava.do(assessmentsApi.allow, { id: begun.id, version: begun.version, ...allowance }),
    ).rejects.toMatchObject({ codes })
  })

  test('where the question is not answered with no, nothing goes without the psychiatrist', async () => {
    const niki = await anotherChild('Lora')
    await consents(niki)
    const { id, version } = await beginAssessment(niki)
    const answer = { id, answers: allYes, ...facts }
    const answered = await stage.desislava.do(assessmentsApi.answer, { ...answer, version })
    const signed = await stage.desislava.do(assessmentsApi.sign, { id, version: answered.version })
    expect(signed.lacking).toEqual([{ code: 'psychiatrist-not-recommended', field: 'psychiatrist' }])
    await expect(
      stage.desislava.do(assessmentsApi.allow, { id, version: signed.version, ...allowance }),
    ).rejects.toMatchObject({ codes: ['psychiatrist-not-recommended'] })
    await expect(
      stage.world.owner.query(
        `update best_interest_assessments set decision = 'allowed', decided_on = current_date, kinds_allowed = '{overnight}',
           valid_from = '2026-11-22', valid_until = '2026-12-22', stop_rule = 'x', supervised = true where id = $1`,
        [id],
      ),
    ).rejects.toThrow('psychiatrist_before_contact')
    const again = await stage.desislava.do(assessmentsApi.answer, {
      ...{ ...answer, ...recommended, version: signed.version },
    })
    expect(again.signedOn).toBeNull()
    const resigned = await stage.desislava.do(assessmentsApi.sign, { id, version: again.version })
    expect(resigned.lacking).toEqual([])
    const allowed = await stage.desislava.do(assessmentsApi.allow, {
      ...{ id, version: resigned.version, ...allowance },
    })
    expect(allowed).toMatchObject({ standing: 'allowed', decidedByName: 'Desislava Ilieva' })
    await expect(
      stage.desislava.do(assessmentsApi.answer, { ...answer, version: allowed.version }),
    ).rejects.toMatchObject({ codes: ['assessment-decided'] })
  })

  test('is decided for a year at most, and only about what was asked for', async () => {
    const niki = await anotherChild('Kalin')
    const { id, version } = await beginAssessment(niki)
    const wrong = { ...allowance, kindsAllowed: ['video' as const], validUntil: '2028-01-01' }
    await expect(stage.desislava.do(assessmentsApi.allow, { id, version, ...wrong })).rejects.toMatchObject({
      codes: expect.arrayContaining(['contact-not-asked-for', 'decision-too-long']),
    })
  })

  test('that was allowed can be stopped, and never rewritten', async () => {
    const niki = await anotherChild('Mila')
    const allowed = await allowContact(niki)
    const stopped = await stage.desislava.do(assessmentsApi.stop, {
      ...{ id: allowed.id, version: allowed.version, stoppedOn: '2026-11-22' },
      stoppedBecause: 'She asked to stop.',
    })
    expect(stopped.standing).toBe('stopped')
    await expect(
      stage.world.owner.query(
        `update best_interest_assessments set valid_until = '2029-01-01' where id = $1`,
        [allowed.id],
      ),
    ).rejects.toThrow('not rewritten')
  })
})

describe('a refusal', () => {
  test('is dated, has its reason, and is looked at again by somebody else, who may lift it', async () => {
    const { desislava, maria, world } = stage
    const niki = await anotherChild('Boyan')
    const { id, version } = await beginAssessment(niki)
    const answered = await desislava.do(assessmentsApi.answer, { id, version, answers: [], ...facts })
    const signed = await desislava.do(assessmentsApi.sign, { id, version: answered.version })
    const no = {
      ...{ id, version: signed.version, reason: 'not-suitable-now' as const, reviewOn: '2026-12-22' },
      words: 'We want to wait until the spring.',
    }
    await expect(
      desislava.do(assessmentsApi.refuse, { ...no, reviewerId: desislava.userId }),
    ).rejects.toMatchObject({ codes: ['reviewer-is-decider'] })
    const refused = await desislava.do(assessmentsApi.refuse, { ...no, reviewerId: maria.userId })
    expect(refused).toMatchObject({ standing: 'refused', decidedOn: '2026-11-22' })
    const file = await maria.ask(refusalsApi.show, { id: refused.refusalId! })
    expect(file).toMatchObject({
      source: 'child-contact',
      reason: 'not-suitable-now',
      reviewOn: '2026-12-22',
    })
    expect(JSON.stringify(file)).not.toContain('Boyan')
    await maria.do(refusalsApi.review, {
      ...{ id: file.id, version: file.version, outcome: 'lifted', words: 'The school sees it otherwise.' },
    })
    await world.deliver()
    expect(await desislava.ask(assessmentsApi.show, { id })).toMatchObject({ standing: 'lifted' })
    expect((await beginAssessment(niki)).standing).toBe('gathering')
  })
})

describe('on paper', () => {
  test('there is a checklist for a pen and a letter with the decision, in every language', async () => {
    const niki = await anotherChild('Petya')
    const allowed = await allowContact(niki)
    for (const language of ['en', 'bg'] as const) {
      const list = await stage.desislava.send(assessmentsApi.checklistPaper, { id: allowed.id, language })
      expect(list.bytes.subarray(0, 5).toString()).toBe('%PDF-')
      const letter = await stage.desislava.send(assessmentsApi.letter, { id: allowed.id, language })
      expect(letter.bytes.subarray(0, 5).toString()).toBe('%PDF-')
    }
  })
})

describe('checklists', () => {
  test('are dated: a new one takes the place of the one before from its day', async () => {
    const manager = await stage.world.actor([{ role: 'manager', unitId: stage.unitId }])
    const texts = { en: 'A chair', nb: 'En stol', bg: 'Стол', ro: 'Un scaun' }
    await manager.do(assessmentsApi.addChecklist, {
      ...{ prisonId: null, name: 'House 2027', source: 'The house', validFrom: '2027-01-01' },
      items: [{ code: 'chair', needed: true, texts }],
    })
    const { checklists } = await manager.ask(assessmentsApi.checklists, {})
    expect(checklists.map(({ validFrom, validTo }) => [validFrom, validTo])).toEqual([
      ['2027-01-01', null],
      ['2020-01-01', '2027-01-01'],
    ])
    expect((await stage.desislava.send(assessmentsApi.checklists, {})).status).toBe(403)
  })
})
