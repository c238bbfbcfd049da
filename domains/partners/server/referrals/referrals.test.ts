import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { groundsApi } from '#domains/grounds/model/index.ts'
import { loadTexts } from '#platform/texts/texts.ts'
import type { AnswerGiven } from '../../model/referrals/referral.ts'
import { referralsApi } from '../../model/referrals/referrals-api.ts'
import { windowApi } from '../../model/referrals/window-api.ts'
import { agreeTo, clinicIn, draft } from '../testing/clinic.ts'

let world: World
let pleven: string
let maria: TestActor
let clinic: Awaited<ReturnType<typeof clinicIn>>
let other: Awaited<ReturnType<typeof clinicIn>>

beforeAll(async () => {
  loadTexts()
  world = await createWorld()
  pleven = await world.unit('Pleven')
  maria = await world.actor([{ role: 'coordinator', unitId: pleven }], { name: 'Maria Petrova' })
  clinic = await clinicIn(world, pleven, 'Clinic Zora')
  other = await clinicIn(world, pleven, 'Clinic Luna')
})
afterAll(() => world.close())

const answer = (version: number, more: Partial<AnswerGiven>): AnswerGiven => ({
  ...{ version, deed: 'note', reason: null, words: null, results: [], ...more },
})

/** Somebody who agreed to both groups, referred to the clinic. */
async function referred(name: string) {
  const personId = await world.person(pleven, name)
  const consentOfHealth = await agreeTo(world, { personId, ...clinic, groups: ['health'] })
  await agreeTo(world, { personId, ...clinic, groups: ['identity'] })
  const begun = await draft(maria, personId, clinic, name)
  const sent = await maria.do(referralsApi.send, begun)
  return { personId, consentOfHealth, ...sent }
}

describe('a referral', () => {
  test('does not go out while something in it has no ground, and says which groups', async () => {
    const personId = await world.person(pleven, 'Ana Without')
    await agreeTo(world, { personId, ...clinic, groups: ['identity'] })
    const begun = await draft(maria, personId, clinic, 'Ana Without')
    await expect(maria.do(referralsApi.send, begun)).rejects.toMatchObject({
      reasons: [{ code: 'no-ground', values: { dataGroup: 'health' } }],
    })
    const shown = await maria.ask(referralsApi.show, { id: begun.id })
    expect(shown.items.map(({ standing }) => standing)).toEqual(['ready', 'no-ground'])
    expect((await clinic.doctor.send(windowApi.show, { id: begun.id })).status).toBe(404)
  })

  test('shows the partner what is shared and nothing of the file', async () => {
    const { id, personId } = await referred('Boris Shared')
    const { body } = await clinic.doctor.send(windowApi.show, { id })
    expect(body).toMatchObject({
      state: 'sent',
      outcomes: [{ words: 'A place in the programme' }],
      items: [{ words: 'Boris Shared' }, { words: 'Takes part in treatment' }],
    })
    expect(JSON.stringify(body)).not.toContain(personId)
  })

  test('is not there for another organisation', async () => {
    const { id, version } = await referred('Vera Elsewhere')
    expect((await other.doctor.send(windowApi.show, { id })).status).toBe(404)
    expect(
      (await other.doctor.send(windowApi.answer, { id, ...answer(version, { words: 'Hello' }) })).status,
    ).toBe(404)
    expect((await other.doctor.ask(windowApi.list, {})).length).toBe(0)
  })

  test('loses at once what the person takes back; with the last of it the referral stops, and deletion is asked', async () => {
    const { id, consentOfHealth, personId } = await referred('Gergana Back')
    const consent = (await maria.ask(groundsApi.ofPerson, { personId })).find(
      (one) => one.id === consentOfHealth,
    )!
    await maria.do(groundsApi.withdraw, {
      ...{ id: consent.id, version: consent.version, withdrawnOn: '2026-11-22', withdrawnHow: 'spoken' },
    })
    // Before any job has run.
    const seen = await clinic.doctor.ask(windowApi.show, { id })
    expect(seen.items.map(({ words }) => words)).toEqual(['Gergana Back'])
    expect(seen.outcomes).toEqual([])
    world.letters.length = 0
    await world.deliver()
    const shown = await maria.ask(referralsApi.show, { id })
    expect(shown.steps.map(({ kind }) => kind)).toContain('ground-ended')
    expect(shown.items.map(({ standing }) => standing)).toEqual(['shared', 'stopped'])
    expect(world.letters.map(({ to }) => to)).toContain('doctor@clinic.example')
    expect(JSON.stringify(world.letters)).not.toContain('Gergana')
    const after = await clinic.doctor.ask(windowApi.show, { id })
    expect(after.deletionsAsked).toBe(2)
    expect(await clinic.doctor.do(windowApi.deleted, { id, words: null })).toMatchObject({ count: 2 })
    expect((await clinic.doctor.ask(windowApi.show, { id })).deletionsAsked).toBe(0)
  })

  test('that the partner turns down stands in the register, and nothing of it is shown any more', async () => {
    const { id, personId } = await referred('Dimitar Declined')
    const { version } = await clinic.doctor.do(windowApi.see, { id })
    await expect(
      clinic.doctor.do(windowApi.answer, { id, ...answer(version, { deed: 'refuse' }) }),
    ).rejects.toMatchObject({ codes: ['partner-refusal-needs-reason'] })
    await clinic.doctor.do(windowApi.answer, {
      id,
      ...answer(version, { deed: 'refuse', reason: 'no-capacity', words: 'Full until spring' }),
    })
    const { rows } = await world.owner.query(
      `select reason, decider_kind, source, source_id from refusals where person_id = $1`,
      [personId],
    )
    expect(rows).toEqual([
      { reason: 'no-capacity', decider_kind: 'partner', source: 'partner-referral', source_id: id },
    ])
    expect(await clinic.doctor.ask(windowApi.show, { id })).toMatchObject({
      state: 'refused',
      items: [],
      outcomes: [],
    })
    expect(await maria.ask(referralsApi.show, { id })).toMatchObject({ refusedBecause: 'no-capacity' })
  })

  test('runs to its end with a result for each wish, also when the answer comes on paper', async () => {
    const { id, version } = await referred('Emil Done')
    const accepted = await maria.do(referralsApi.answerFromPaper, {
      id,
      ...answer(version, { deed: 'accept' }),
    })
    const finish = { deed: 'finish' as const }
    await expect(
      maria.do(referralsApi.answerFromPaper, { id, ...answer(accepted.version, finish) }),
    ).rejects.toMatchObject({ codes: ['result-for-each'] })
    const [outcome] = (await maria.ask(referralsApi.show, { id })).outcomes
    const results = [{ id: outcome!.id, result: 'partly' as const, words: 'Three months' }]
    await maria.do(referralsApi.answerFromPaper, { id, ...answer(accepted.version, { ...finish, results }) })
    expect(await maria.ask(referralsApi.show, { id })).toMatchObject({
      ...{ state: 'done', answeredHow: 'paper' },
      outcomes: [{ result: 'partly', resultWords: 'Three months' }],
    })
  })

  test('is amended with a reason, from what to what; the new words have a ground of their own', async () => {
    const { id, version } = await referred('Fani Amended')
    const [name] = (await maria.ask(referralsApi.show, { id })).items
    const change = {
      id,
      version,
      inPlaceOf: name!.id,
      dataGroup: 'identity',
      words: 'Fani A.',
      legalGroundId: null,
    } as const
    await expect(maria.do(referralsApi.setItem, { ...change, reason: null })).rejects.toMatchObject({
      codes: ['amendment-needs-reason'],
    })
    await maria.do(referralsApi.setItem, { ...change, reason: 'She goes by another name' })
    const { steps } = await maria.ask(referralsApi.show, { id })
    expect(steps.at(-1)).toMatchObject({ kind: 'amended', was: 'Fani Amended', became: 'Fani A.' })
    const seen = await clinic.doctor.ask(windowApi.show, { id })
    expect(seen.items.map(({ words }) => words)).toContain('Fani A.')
    expect(JSON.stringify(seen)).not.toMatch(/Fani Amended|another name/)
  })
})

test('becomes more urgent with a reason, and keeps what it was', async () => {
  const { id, version } = await referred('Lora Urgent')
  const { contactId } = await maria.ask(referralsApi.show, { id })
  const change = { urgency: 'urgent' as const, answerBy: '2026-11-25', reason: 'She is out on Friday' }
  await maria.do(referralsApi.amend, { id, version, contactId, ...change })
  const shown = await maria.ask(referralsApi.show, { id })
  expect(shown).toMatchObject({ urgency: 'urgent', answerBy: '2026-11-25' })
  expect(shown.steps.at(-1)).toMatchObject({ kind: 'amended', reason: 'She is out on Friday' })
  expect((await clinic.doctor.ask(windowApi.show, { id })).urgency).toBe('urgent')
})

describe('the files of the house', () => {
  test('are closed to a partner, whatever they ask of the database', async () => {
    await referred('Hristo Closed')
    const client = await world.site.pool.connect()
    try {
      for (const table of ['people', 'consents', 'disclosures', 'referral_links', 'access.colleagues']) {
        await client.query('begin; set local role landfall_partner')
        await expect(client.query(`select * from ${table}`), table).rejects.toThrow('permission denied')
        await client.query('rollback')
      }
    } finally {
      client.release()
    }
  })

  test('are closed to somebody whose role as a partner has ended, the same minute', async () => {
    const { id } = await referred('Iva Ended')
    const third = await clinicIn(world, pleven, 'Clinic Sol')
    await maria.do(referralsApi.endSignIn, { contactId: third.contactId })
    expect((await third.doctor.send(windowApi.list, {})).status).toBe(403)
    expect((await clinic.doctor.send(windowApi.show, { id })).status).toBe(200)
  })

  test('show what is about health to those alone who work with health', async () => {
    const { id, personId } = await referred('Kamen Walled')
    const worker = await world.actor([{ role: 'work-and-housing-worker', unitId: pleven }])
    await world.owner.query(
      `insert into access.grants (person_id, unit_id, user_id, source, begins) values ($1, $2, $3, 'caseload', '2026-01-01')`,
      [personId, pleven, worker.userId],
    )
    expect((await worker.ask(referralsApi.show, { id })).items.map(({ dataGroup }) => dataGroup)).toEqual([
      'identity',
    ])
  })
})
