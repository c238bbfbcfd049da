import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { restrictionsApi } from '#domains/restrictions/model/index.ts'
import { networkKind } from '#domains/volunteers/model/index.ts'
import { matchesApi } from '../model/matches-api.ts'
import { proposalsApi } from '../model/proposals-api.ts'
import { type Stage, setStage, today, wish } from './testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
})
afterAll(() => stage.world.close())

const candidates = (id: string) => stage.maria.ask(proposalsApi.candidates, { id })
const keepApart = (personId: string, otherId: string) =>
  stage.maria.do(restrictionsApi.add, {
    ...{ personId, otherKind: 'volunteer', otherId, otherName: null, ends: null, forbids: 'meeting' },
    ...{ kind: 'conflict-of-interest', ground: 'Neighbours', whoMayKnow: 'responsible', begins: today },
  })

describe('for one participant', () => {
  test('volunteers stand in order with reasons in words, and no number says how good anybody is', async () => {
    const near = await stage.volunteer('Near')
    const far = await stage.volunteer('Far', { profile: { area: 'Vratsa', interests: [], hours: [0] } })
    const apart = await stage.volunteer('Apart')
    const guard = await stage.volunteer('Guard', { profile: { worksAt: 'Pleven Prison' } })
    const elena = await stage.inPrison()
    await keepApart(elena, apart.id)
    const { id } = await stage.request(elena)
    const { best, others, never } = await candidates(id)
    expect(best.map(({ volunteer }) => volunteer.id)).toEqual([near.id])
    expect(best[0]!.points).toMatchObject([
      { code: 'language-well', side: 'for', values: { languages: ['bg'] } },
      { code: 'area-same', side: 'for' },
      { code: 'hours-some', values: { hours: [7, 11] } },
      { code: 'interests-common', values: { interests: ['walking', 'music'] } },
    ])
    expect(others.map(({ volunteer }) => volunteer.id)).toEqual([far.id])
    expect(new Map(never.map(({ volunteer, reasons }) => [volunteer.id, reasons[0]?.code]))).toEqual(
      new Map([
        [apart.id, 'kept-apart'],
        [guard.id, 'works-in-the-prison'],
      ]),
    )
    const told = JSON.stringify({ best, others, never })
    for (const word of ['weight', 'fit', 'worth', 'score', 'Neighbours']) expect(told).not.toContain(word)
  })

  test('what says never refuses the proposal as well, with every reason', async () => {
    const elena = await stage.inPrison('Vera Ilieva')
    const who = await stage.volunteer('Both', { profile: { worksAt: 'Pleven Prison' } })
    await keepApart(elena, who.id)
    const { id } = await stage.request(elena)
    await expect(
      stage.maria.do(proposalsApi.choose, { matchId: id, volunteerId: who.id }),
    ).rejects.toMatchObject({ codes: ['pair-kept-apart', 'pair-works-in-the-prison'] })
  })

  test('a place is taken as soon as a card is out, and free again after a no', async () => {
    const who = await stage.volunteer('One place', { profile: { area: 'Dolna Mitropolia' } })
    const [one, two] = [
      await stage.request(await stage.inPrison('Ana One'), networkKind, { area: 'Dolna Mitropolia' }),
      await stage.request(await stage.inPrison('Ana Two'), networkKind, { area: 'Dolna Mitropolia' }),
    ]
    const proposal = await stage.propose(one, who.id)
    const neverOf = async () =>
      (await candidates(two.id)).never.find(({ volunteer }) => volunteer.id === who.id)?.reasons
    expect(await neverOf()).toEqual([{ code: 'no-place-free', values: {} }])
    await stage.volunteerSays(who, proposal.id, 'no')
    expect(await neverOf()).toBeUndefined()
  })

  test('a volunteer who is not approved in the kind, or belongs to another unit, is not offered', async () => {
    const oslo = await stage.world.unit('Oslo')
    const elsewhere = await stage.volunteer('Elsewhere', { unitId: oslo })
    const unapproved = await stage.volunteer('Not yet', { kinds: [] })
    const { id } = await stage.request(await stage.inPrison('Lili Dimova'))
    const { best, others, never } = await candidates(id)
    const offered = [...best, ...others, ...never].map(({ volunteer }) => volunteer.id)
    expect(offered).not.toContain(elsewhere.id)
    expect(offered).not.toContain(unapproved.id)
    await expect(
      stage.maria.do(proposalsApi.choose, { matchId: id, volunteerId: elsewhere.id }),
    ).rejects.toMatchObject({ codes: ['volunteer-not-ready'] })
  })
})

describe('for a whole unit', () => {
  test('as many as possible are served well; who is not says why; the coordinator decides', async () => {
    const { world, maria } = stage
    const unitId = await world.unit('Vratsa')
    await world.owner.query(
      `insert into access.role_assignments (user_id, unit_id, role, begins) values ($1, $2, 'coordinator', '2020-01-01')`,
      [maria.userId, unitId],
    )
    const romanian = { languages: [{ language: 'ro', level: 'fluent' as const }] }
    const both = {
      languages: [
        { language: 'bg', level: 'fluent' as const },
        { language: 'ro', level: 'fluent' as const },
      ],
    }
    const ana = await stage.volunteer('Ana', { unitId, profile: both })
    const boris = await stage.volunteer('Boris', { unitId })
    const wanting = async (name: string, wish: object) => {
      const person = await stage.inPrison(name)
      await world.owner.query('update people set unit_id = $2 where id = $1', [person, unitId])
      return stage.request(person, networkKind, wish)
    }
    // Ana fits both, Boris only the first: served best when Ana goes where nobody else can.
    const first = await wanting('Elena First', {})
    const second = await wanting('Ion Second', romanian)
    const third = await wanting('Gheorghe Third', romanian)
    const plan = await maria.ask(proposalsApi.assignment, { unitId, kindId: networkKind })
    expect(plan.pairs.map(({ matchId, volunteer }) => [matchId, volunteer.id])).toEqual([
      [first.id, boris.id],
      [second.id, ana.id],
    ])
    expect(plan.unmatched).toMatchObject([{ matchId: third.id, because: 'others-better' }])
    expect(plan).toMatchObject({ placesFree: 2, unused: [] })
    expect(plan.weights).toContainEqual({ code: 'served', weight: 40 })
    expect(await maria.ask(proposalsApi.assignment, { unitId, kindId: networkKind })).toEqual(plan)
    expect((await maria.ask(matchesApi.show, { id: first.id })).match.state).toBe('requested')
  })

  test('somebody else’s unit is not found', async () => {
    const oslo = await stage.world.unit('Bergen')
    const asked = { unitId: oslo, kindId: networkKind }
    expect((await stage.maria.send(proposalsApi.assignment, asked)).status).toBe(404)
  })
})

describe('a card and a wish', () => {
  test('only what is on the list of interests stands on a card or in a wish', async () => {
    const { maria } = stage
    const [elena, radu] = [await stage.inPrison('Rada Ilieva'), await stage.volunteer('Toma')]
    const match = await stage.request(elena)
    const { id, version, card } = await maria.do(proposalsApi.choose, {
      matchId: match.id,
      volunteerId: radu.id,
    })
    const invented = { ...card!, interests: ['walking', 'his full name is Ivan'] }
    expect(
      (await maria.send(proposalsApi.changeCard, { id, version, card: invented, volunteerTalkedOn: null }))
        .body,
    ).toMatchObject({ reasons: [{ code: 'not-allowed-value', field: 'card.interests' }] })
    const wished = { ...wish, interests: ['gambling'] }
    await expect(
      stage.request(await stage.inPrison('Raina Ilieva'), networkKind, wished),
    ).rejects.toMatchObject({
      codes: ['not-allowed-value'],
    })
    const now = (await stage.show(match.id)).match
    const change = { id: match.id, version: now.version, wish: wished, goals: null }
    expect((await maria.send(matchesApi.changeWish, change)).status).toBe(400)
  })
})
