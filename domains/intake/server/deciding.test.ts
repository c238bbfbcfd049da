import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { refusalsApi } from '#domains/refusals/model/index.ts'
import { intakeApi } from '../model/index.ts'
import { noWith, paperFrom, takenIn } from './testing/stage.ts'

let world: World
let unitId: string
let maria: TestActor
let manager: TestActor

beforeAll(async () => {
  world = await createWorld()
  unitId = await world.unit('Pleven')
  maria = await world.actor([{ role: 'coordinator', unitId }], { name: 'Maria Petrova' })
  manager = await world.actor([{ role: 'manager', unitId }], { name: 'Rada Ilieva' })
})
afterAll(() => world.close())

const names = async (view: 'waiting' | 'refused-open' | 'ended' | 'set-aside') =>
  (await manager.ask(intakeApi.list, { view, unitId })).referrals.map(({ name }) => name)
const one = ({ id, version }: { id: string; version: number }) => ({ id, version })

describe('a yes', () => {
  const services = async () =>
    (await maria.ask(intakeApi.services, {})).filter(({ slug }) => /^(one-to-one|housing)$/.test(slug))

  test('is given by name, to services, from a day; and told to the others', async () => {
    const file = await takenIn(maria, unitId, { givenName: 'Yana' })
    const ids = (await services()).map(({ id }) => id)
    const yes = { services: ids, begins: '2026-11-22', words: null }
    const after = await maria.do(intakeApi.accept, { ...one(file), ...yes })
    expect(after).toMatchObject({ state: 'accepted', decidedBy: 'Maria Petrova', closed: true, mayNow: [] })
    expect(after.services.map(({ names }) => names.en).sort()).toEqual([
      'A place to live',
      'One-to-one with a volunteer',
    ])
    const { rows } = await world.owner.query(
      `select (select payload from events.outbox where event = 'intake.accepted' and payload ->> 'referralId' = $1) as told,
        (select count(*)::int from yes_answers where source = 'intake' and source_id = $1::uuid) as yes`,
      [file.id],
    )
    expect(rows).toEqual([{ told: { referralId: file.id, personId: file.personId }, yes: 1 }])
  })

  test('waits for a file, and for the person’s own yes', async () => {
    const [service] = await services()
    const yes = { services: [service!.id], begins: '2026-11-22', words: null }
    const fresh = await maria.do(intakeApi.add, paperFrom(unitId, { givenName: 'Early' }))
    await expect(maria.do(intakeApi.accept, { ...one(fresh), ...yes })).rejects.toMatchObject({
      codes: ['referral-not-so-far'],
    })
    const unasked = await takenIn(maria, unitId, { givenName: 'Unasked', consent: null })
    await expect(maria.do(intakeApi.accept, { ...one(unasked), ...yes })).rejects.toMatchObject({
      codes: ['referral-needs-consent'],
    })
    const heard = {
      how: 'spoken-with-witness',
      witness: 'The librarian',
      on: '2026-11-21',
      language: 'bg',
    } as const
    const asked = await maria.do(intakeApi.noteConsent, { ...one(unasked), consent: heard })
    expect(asked.consentHolds).toBe(true)
    expect((await maria.do(intakeApi.accept, { ...one(asked), ...yes })).state).toBe('accepted')
  })

  test('is no manager’s to give', async () => {
    const file = await takenIn(maria, unitId, { givenName: 'Managed' })
    const [service] = await services()
    const yes = { services: [service!.id], begins: '2026-11-22', words: null }
    expect((await manager.send(intakeApi.accept, { ...one(file), ...yes })).status).toBe(403)
  })
})

describe('a no', () => {
  test('without anything in its place stands open, oldest first, and cannot be closed', async () => {
    const file = await takenIn(maria, unitId, { givenName: 'Open' })
    const after = await maria.do(intakeApi.refuse, { ...one(file), ...noWith({}) })
    expect(after).toMatchObject({ state: 'refused', closed: false, decidedBy: 'Maria Petrova' })
    expect(after.refusal).toMatchObject({ reason: 'no-volunteer', alternative: null, endedWell: false })
    expect(await names('refused-open')).toContain('Open Petrova')
    await expect(maria.do(intakeApi.close, one(after))).rejects.toMatchObject({
      codes: ['refusal-not-ended-well'],
    })
    const packed = await maria.do(intakeApi.offerPackage, {
      ...one(after),
      ...{
        contactId: maria.userId,
        activities: 'The Thursday kitchen',
        partner: 'Caritas',
        begins: '2026-11-23',
      },
    })
    expect(packed.refusal).toMatchObject({ alternative: 'default-package', hasPackage: true })
    await expect(maria.do(intakeApi.close, one(packed))).rejects.toMatchObject({
      codes: ['refusal-not-ended-well'],
    })
    await world.owner.query(
      `update refusals set answer_to_alternative = 'accepted', answered_alternative_on = '2026-11-22' where id = $1`,
      [packed.refusal!.id],
    )
    expect(await maria.do(intakeApi.close, one(packed))).toMatchObject({ closed: true, mayNow: ['reopen'] })
    expect(await names('refused-open')).not.toContain('Open Petrova')
  })

  test('with the usual package, accepted at once, is one step and leaves nobody empty-handed', async () => {
    const file = await takenIn(maria, unitId, { givenName: 'Packed' })
    const made = { contactId: maria.userId, activities: 'Football', partner: 'Caritas', begins: '2026-11-22' }
    const after = await maria.do(intakeApi.refuse, {
      ...one(file),
      ...noWith({ package: made, answer: 'accepted' }),
    })
    expect(after).toMatchObject({
      state: 'refused',
      closed: true,
      refusal: { endedWell: true, hasPackage: true },
    })
    const { rows } = await world.owner.query(
      `select contact_name, activities, partner from default_packages where person_id = $1`,
      [file.personId],
    )
    expect(rows).toEqual([{ contact_name: 'Maria Petrova', activities: 'Football', partner: 'Caritas' }])
  })

  test('or with the person’s own signed wish, not before it was signed', async () => {
    const file = await takenIn(maria, unitId, { givenName: 'Signed' })
    await expect(
      maria.do(intakeApi.refuse, { ...one(file), ...noWith({ wishSignedOn: '2026-11-23' }) }),
    ).rejects.toMatchObject({ codes: ['referral-wish-in-future'] })
    const after = await maria.do(intakeApi.refuse, {
      ...one(file),
      ...noWith({ wishSignedOn: '2026-11-21' }),
    })
    expect(after.closed).toBe(true)
  })

  test('needs a reason that the centre may have, and words where it judged', async () => {
    const file = await takenIn(maria, unitId, { givenName: 'Judged' })
    const no = noWith({ reason: 'own-limit', basis: 'judgement', answer: 'accepted' })
    await expect(maria.do(intakeApi.refuse, { ...one(file), ...no })).rejects.toMatchObject({
      codes: ['reason-not-theirs', 'judgement-needs-words', 'referral-answer-needs-offer'],
    })
  })

  test('can be opened again, the wait counted anew and the history kept', async () => {
    const file = await takenIn(maria, unitId, { givenName: 'Again', cameOn: '2026-10-01' })
    const refused = await maria.do(intakeApi.refuse, {
      ...one(file),
      ...noWith({ wishSignedOn: '2026-11-21' }),
    })
    world.setToday('2026-12-01')
    const open = await maria.do(intakeApi.reopen, { ...one(refused), words: 'A volunteer came.' })
    expect(open).toMatchObject({
      ...{ state: 'in-triage', waitingSince: '2026-12-01', cameOn: '2026-10-01', days: 0, closed: false },
      refusal: null,
    })
    expect(open.steps.map(({ step }) => step)).toEqual(['came', 'taken-in', 'refuse', 'reopen'])
    const { rows } = await world.owner.query(
      `select lifted_why, lifted_words from refusals where source_id = $1`,
      [file.id],
    )
    expect(rows).toEqual([{ lifted_why: 'asked-again', lifted_words: 'A volunteer came.' }])
    world.setToday('2026-11-22')
  })

  test('that a second look lifts is open again by itself', async () => {
    const file = await takenIn(maria, unitId, { givenName: 'Lifted' })
    const { refusal } = await maria.do(intakeApi.refuse, { ...one(file), ...noWith() })
    const { id, version } = await manager.ask(refusalsApi.show, { id: refusal!.id })
    await manager.do(refusalsApi.review, { id, version, outcome: 'lifted', words: 'There is room.' })
    await world.deliver()
    const open = await manager.ask(intakeApi.show, { id: file.id })
    expect(open).toMatchObject({ state: 'in-triage', refusal: null })
    expect(open.steps.at(-1)).toMatchObject({ step: 'reopen', by: null })
  })
})

describe('whoever does not want it', () => {
  test('withdraws, with a "no" of their own on record', async () => {
    const file = await maria.do(intakeApi.add, paperFrom(unitId, { givenName: 'Gone', sourceKind: 'family' }))
    const after = await maria.do(intakeApi.withdraw, { ...one(file), reason: 'does-not-want', words: null })
    expect(after).toMatchObject({ state: 'withdrawn', closed: true, mayNow: ['reopen'] })
    const { rows } = await world.owner.query(
      `select decider_kind, reason, person_id from refusals where source_id = $1`,
      [file.id],
    )
    expect(rows).toEqual([{ decider_kind: 'participant', reason: 'does-not-want', person_id: null }])
    expect(await names('ended')).toContain('Gone Petrova')
  })
})
