import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { intakeApi } from '#domains/intake/model/index.ts'
import { prisonVisitorKind } from '#domains/volunteers/model/index.ts'
import { performAsSystem } from '#platform/operations/perform-as-system.ts'
import { meetingsApi } from '../model/meetings-api.ts'
import { forgetMeetings } from './forget.ts'
import { addParticipant, addPrison, addVolunteer, network } from './testing/arrange.ts'

let world: World
let maria: TestActor
let unitId: string
let prisonId: string
let roundId: string

beforeAll(async () => {
  world = await createWorld()
  unitId = await world.unit('Pleven')
  maria = await world.actor([{ role: 'coordinator', unitId }], { name: 'Maria Ivanova' })
  prisonId = await addPrison(world, 'Pleven prison')
})
afterAll(() => world.close())

const met = (alias: string, wish: 'yes' | 'no' | 'thinking') =>
  maria.do(meetingsApi.noteTalk, {
    ...{ roundId, alias, wish, purposeExplained: true, needs: ['company'], words: 'Somebody to talk to' },
  })
const consent = { on: '2026-11-20', how: 'by-word', witness: 'The social worker' } as const

describe('a visiting day', () => {
  test('is written down by initials, with what each wishes', async () => {
    const round = await maria.do(meetingsApi.holdRound, { unitId, prisonId, day: '2026-11-20' })
    roundId = round.id
    expect(round).toMatchObject({
      prison: 'Pleven prison',
      heldBy: 'Maria Ivanova',
      forgottenOn: '2027-02-18',
    })
    await met('E. P.', 'yes')
    await met('Lark', 'thinking')
    await met('S.', 'no')
    expect(await maria.ask(meetingsApi.round, { id: roundId })).toMatchObject({
      met: 3,
      wished: 2,
      takenUp: 0,
    })
    await expect(met('Elena Petrova', 'yes')).rejects.toMatchObject({
      reasons: [{ code: 'alias-is-a-name' }],
    })
  })

  test('a wish becomes a request with consent, for somebody who has a file by now', async () => {
    const personId = await addParticipant(world, unitId, 'Elena Petrova', { prison: 'Pleven prison' })
    const { talks } = await maria.ask(meetingsApi.round, { id: roundId })
    const { id, version } = talks[0]!
    const asked = { id, version, personId, kindId: network }
    await expect(
      maria.do(meetingsApi.takeUpWish, { ...asked, consent: { ...consent, witness: null } }),
    ).rejects.toMatchObject({ reasons: [{ code: 'round-consent-needs-witness' }] })
    const taken = await maria.do(meetingsApi.takeUpWish, { ...asked, consent })
    expect(taken.takenUp).toMatchObject({ personId, name: 'Elena Petrova' })
    const { rows } = await world.owner.query('select state, yes_on::text from matches where person_id = $1', [
      personId,
    ])
    expect(rows).toEqual([{ state: 'requested', yes_on: '2026-11-20' }])
    await expect(
      maria.do(meetingsApi.takeUpWish, { ...asked, version: taken.version, consent }),
    ).rejects.toMatchObject({ reasons: expect.arrayContaining([{ code: 'wish-taken-up-already' }]) })
  })

  test('whoever asks for it is forgotten at once, and still counted', async () => {
    const { talks } = await maria.ask(meetingsApi.round, { id: roundId })
    const lark = talks.find(({ alias }) => alias === 'Lark')!
    await maria.do(meetingsApi.forgetTalk, { id: lark.id, version: lark.version })
    const round = await maria.ask(meetingsApi.round, { id: roundId })
    expect(round.talks.map(({ alias }) => alias)).toEqual(['E. P.', 'S.'])
    expect(round).toMatchObject({ met: 3, wished: 2, takenUp: 1 })
  })

  test('after the days of the house only numbers are left', async () => {
    const forget = async (day: string) => {
      world.setToday(day)
      await performAsSystem(world.site, forgetMeetings.name, [], forgetMeetings.run)
      return maria.ask(meetingsApi.round, { id: roundId })
    }
    expect((await forget('2027-02-18')).talks).toHaveLength(2)
    const left = await forget('2027-02-19')
    expect(left).toMatchObject({ talks: [], met: 3, wished: 2, takenUp: 1 })
    world.setToday('2026-11-22')
  })

  test('colleagues elsewhere know nothing of it, managers its numbers alone', async () => {
    const elsewhere = await world.actor([{ role: 'coordinator', unitId: await world.unit('Oslo') }])
    expect((await elsewhere.send(meetingsApi.round, { id: roundId })).status).toBe(404)
    expect(
      (await elsewhere.send(meetingsApi.holdRound, { unitId, prisonId, day: '2026-11-20' })).status,
    ).toBe(404)
    const manager = await world.actor([{ role: 'manager', unitId }])
    expect(await manager.ask(meetingsApi.rounds, {})).toMatchObject([{ met: 3 }])
    expect((await manager.send(meetingsApi.round, { id: roundId })).status).toBe(403)
  })
})

describe('an impression inside', () => {
  const impression = {
    ...{ day: '2026-11-20', purposeExplained: 'yes' as const, nextStep: 'Write to the municipality' },
    ...{ change: 'first-time' as const, changeInWords: null },
  }

  test('tells what changed since last time, and keeps what the person said apart', async () => {
    const personId = await addParticipant(world, unitId, 'Boris Iliev', { prison: 'Pleven prison' })
    await maria.do(meetingsApi.noteImpression, {
      ...{
        ...impression,
        personId,
        day: '2026-10-01',
        problems: ['housing'],
        plans: ['not-yet'],
        motives: ['children'],
      },
      ownWords: [],
    })
    await maria.do(meetingsApi.noteImpression, {
      ...{
        ...impression,
        personId,
        problems: ['money'],
        plans: ['home'],
        motives: ['children'],
        change: 'more-hope',
      },
      ownWords: [{ about: 'plans', words: 'I want a door I can close myself.' }],
    })
    const [latest, first] = await maria.ask(meetingsApi.impressions, { personId })
    expect(latest).toMatchObject({
      ownWords: [{ about: 'plans', words: 'I want a door I can close myself.' }],
      since: {
        day: '2026-10-01',
        newProblems: ['money'],
        goneProblems: ['housing'],
        newPlans: ['home'],
        newMotives: [],
      },
    })
    expect(first!.since).toBeNull()
    await expect(
      world.owner.query(`update impression_words set words = 'I want a door.' where person_id = $1`, [
        personId,
      ]),
    ).rejects.toThrow(/privilege/)
  })

  test('is read by no volunteer and no manager', async () => {
    const personId = await addParticipant(world, unitId, 'Toma Rusev', { prison: 'Pleven prison' })
    const volunteer = await addVolunteer(world, unitId, 'Vera Dimova')
    const manager = await world.actor([{ role: 'manager', unitId }])
    for (const actor of [volunteer.actor, manager])
      expect((await actor.send(meetingsApi.impressions, { personId })).status).toBe(403)
  })
})

describe('a wish that goes on to intake', () => {
  const givenBy = { on: '2026-11-20', how: 'in-writing', witness: null } as const
  const wished = async (alias: string) => {
    const round = await maria.do(meetingsApi.holdRound, { unitId, prisonId, day: '2026-11-20' })
    return maria.do(meetingsApi.noteTalk, {
      ...{ roundId: round.id, alias, wish: 'yes', purposeExplained: true, needs: ['work', 'health'] },
      words: 'Somebody to talk to',
    })
  }
  const referrals = async () => (await maria.ask(intakeApi.list, { view: 'waiting' })).referrals

  test('is a referral under the person’s name, with their yes and without a word about health', async () => {
    const { id, version } = await wished('R. I.')
    const named = { givenName: 'Rada', familyName: 'Ilieva' }
    await expect(
      maria.do(meetingsApi.referWish, { id, version, ...named, consent: { ...consent, witness: null } }),
    ).rejects.toMatchObject({ codes: ['round-consent-needs-witness'] })
    const { takenUp } = await maria.do(meetingsApi.referWish, { id, version, ...named, consent: givenBy })
    expect(takenUp).toMatchObject({ name: 'Rada Ilieva', personId: null, matchId: null })
    expect(await maria.ask(intakeApi.show, { id: takenUp!.referralId! })).toMatchObject({
      ...{ name: 'Rada Ilieva', sourceKind: 'round', prison: 'Pleven prison', cameOn: '2026-11-20' },
      ...{ wishes: ['work'], wishWords: 'Somebody to talk to', consent: { how: 'paper', on: '2026-11-20' } },
    })
  })

  test('of somebody who has a file is one referral, however often they ask', async () => {
    const personId = await addParticipant(world, unitId, 'Yana Koleva', { prison: 'Pleven prison' })
    const { id, version } = await wished('Y. K.')
    const asked = { personId, kindId: network, consent: givenBy }
    const { takenUp } = await maria.do(meetingsApi.takeUpWish, { id, version, ...asked })
    expect((await referrals()).filter((one) => one.personId === personId)).toMatchObject([
      { id: takenUp!.referralId, name: 'Yana Koleva' },
    ])
    const again = await wished('Y. K.')
    const other = { ...asked, kindId: prisonVisitorKind }
    const second = await maria.do(meetingsApi.takeUpWish, { id: again.id, version: again.version, ...other })
    expect(second.takenUp!.referralId).toBe(takenUp!.referralId)
  })
})
