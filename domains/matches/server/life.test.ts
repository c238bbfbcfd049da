import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { refusalsApi } from '#domains/refusals/model/index.ts'
import { networkKind, prisonVisitorKind } from '#domains/volunteers/model/index.ts'
import { fieldApi } from '../model/field-api.ts'
import { matchesApi } from '../model/matches-api.ts'
import { proposalsApi } from '../model/proposals-api.ts'
import { type Stage, setStage, today, wish } from './testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
})
afterAll(() => stage.world.close())

describe('from a request to two people who meet', () => {
  test('each says yes, then they meet with the coordinator, and the first review is planned', async () => {
    const { maria } = stage
    const elena = await stage.inPrison()
    const radu = await stage.volunteer()
    const match = await stage.request(elena)
    expect(match).toMatchObject({
      state: 'requested',
      volunteer: null,
      coordinator: { name: 'Maria Petrova' },
    })
    const proposal = await stage.propose(match, radu.id)
    expect((await stage.show(match.id)).match.state).toBe('proposed')
    await stage.volunteerSays(radu, proposal.id)
    expect((await stage.show(match.id)).match).toMatchObject({ state: 'proposed', volunteer: null })
    await stage.participantSays({ id: proposal.id, version: proposal.version + 1 })
    const both = (await stage.show(match.id)).match
    expect(both).toMatchObject({
      state: 'accepted',
      volunteer: { name: 'Radu Popescu' },
      shares: ['called-name'],
    })
    await maria.do(matchesApi.meetFirst, { id: both.id, version: both.version, day: today })
    const { match: running, reviews, steps } = await stage.show(match.id)
    expect(running).toMatchObject({ state: 'active', begins: today, outsideSince: null })
    expect(reviews).toMatchObject([{ kind: 'first-weeks', dueOn: '2026-12-20', doneOn: null }])
    expect(steps.map(({ step }) => step)).toEqual([
      ...['request', 'talk', 'choose-volunteer', 'propose', 'volunteer-yes', 'participant-yes', 'both-yes'],
      'first-meeting',
    ])
  })

  test('the order of the two answers does not matter', async () => {
    const [elena, radu] = [await stage.inPrison('Ana Ilieva'), await stage.volunteer('Mihai')]
    const match = await stage.request(elena)
    const proposal = await stage.propose(match, radu.id)
    await stage.participantSays(proposal)
    await stage.volunteerSays(radu, proposal.id)
    expect((await stage.show(match.id)).match).toMatchObject({
      state: 'accepted',
      volunteer: { name: 'Mihai' },
    })
  })

  test('no card goes out before both were talked to, separately', async () => {
    const { maria } = stage
    const [elena, radu] = [await stage.inPrison('Vera Ilieva'), await stage.volunteer('Dan')]
    const match = await stage.request(elena)
    const { id, version } = await maria.do(proposalsApi.choose, { matchId: match.id, volunteerId: radu.id })
    await expect(maria.do(proposalsApi.send, { id, version })).rejects.toMatchObject({
      codes: ['participant-not-talked-to', 'volunteer-not-talked-to'],
    })
  })

  test('one at a time: a second request of the same kind waits for the end of the first', async () => {
    const elena = await stage.inPrison('Lili Ilieva')
    await stage.request(elena)
    await expect(stage.request(elena)).rejects.toMatchObject({ codes: ['match-runs-already'] })
    await expect(stage.request(elena, prisonVisitorKind)).resolves.toMatchObject({ state: 'requested' })
  })

  test('a step that is not open from there is refused, and a change of somebody else’s is shown', async () => {
    const { maria } = stage
    const { id, version } = await stage.request(await stage.inPrison('Nadia Ilieva'))
    await expect(maria.do(matchesApi.meetFirst, { id, version, day: today })).rejects.toMatchObject({
      codes: ['step-not-open'],
    })
    await maria.do(matchesApi.changeWish, { id, version, wish, goals: 'A flat' })
    await expect(maria.do(matchesApi.changeWish, { id, version, wish, goals: 'Work' })).rejects.toMatchObject(
      {
        status: 409,
        current: { goals: 'A flat' },
      },
    )
  })
})

describe('a no', () => {
  test('of the volunteer is a record with its reason, and the participant waits again, seen', async () => {
    const { maria } = stage
    const [elena, radu] = [await stage.inPrison('Rosa Dimova'), await stage.volunteer('Petar')]
    const match = await stage.request(elena)
    const proposal = await stage.propose(match, radu.id)
    await stage.volunteerSays(radu, proposal.id, 'no')
    const after = await stage.show(match.id)
    expect(after.match).toMatchObject({ state: 'requested', declines: 1, requestedOn: today })
    expect(after.proposals[0]).toMatchObject({ state: 'declined', volunteerReason: 'too-far' })
    expect(await maria.ask(refusalsApi.ofPerson, { personId: elena })).toMatchObject([
      { deciderKind: 'volunteer', deciderName: 'Petar', source: 'match-proposal', reason: 'too-far' },
    ])
    await expect(stage.volunteerSays(radu, proposal.id)).rejects.toMatchObject({ status: 404 })
  })

  test('needs a reason', async () => {
    const [elena, radu] = [await stage.inPrison('Sonia Dimova'), await stage.volunteer('Boris')]
    const { id } = await stage.propose(await stage.request(elena), radu.id)
    await expect(
      radu.actor.do(fieldApi.answer, { id, answer: 'no', reason: null, words: null }),
    ).rejects.toMatchObject({ codes: ['no-needs-reason'] })
  })

  test('of several volunteers brings the participant to the staff pair or the default package, never unseen to the end', async () => {
    const { maria } = stage
    const elena = await stage.inPrison('Katia Dimova')
    const match = await stage.request(elena)
    for (const name of ['A', 'B', 'C']) {
      const who = await stage.volunteer(`Volunteer ${name}`)
      const current = (await stage.show(match.id)).match
      await stage.volunteerSays(who, (await stage.propose(current, who.id)).id, 'no')
    }
    const { match: waiting, attention } = await stage.show(match.id)
    expect(attention).toContain('declined-often')
    const wanted = await maria.ask(matchesApi.list, { view: 'attention' })
    expect(wanted.matches.map(({ id }) => id)).toContain(match.id)
    await maria.do(matchesApi.offerInstead, {
      ...{ id: match.id, version: waiting.version, alternative: 'staff-pair', words: 'Ivan and Maria' },
    })
    const settled = await stage.show(match.id)
    expect(settled.match).toMatchObject({ alternative: 'staff-pair', state: 'requested' })
    expect(settled.attention).not.toContain('declined-often')
    const noes = await maria.ask(refusalsApi.ofPerson, { personId: elena })
    expect(noes.map(({ alternative }) => alternative).toSorted()).toEqual([
      ...(['another-volunteer', 'another-volunteer', 'staff-pair'] as const),
    ])
  })

  test('of the participant is as good a no', async () => {
    const { maria } = stage
    const [elena, radu] = [await stage.inPrison('Gina Dimova'), await stage.volunteer('Emil')]
    const match = await stage.request(elena)
    const proposal = await stage.propose(match, radu.id)
    await stage.participantSays(proposal, 'no')
    expect((await stage.show(match.id)).match).toMatchObject({ state: 'requested', declines: 0 })
    expect(await maria.ask(refusalsApi.ofPerson, { personId: elena })).toMatchObject([
      { deciderKind: 'participant', reason: 'wants-somebody-else' },
    ])
  })
})

describe('inside, the gate, outside', () => {
  test('release takes a lasting contact outside and plans what is to be looked at; back in custody pauses it', async () => {
    const { maria } = stage
    const [elena, radu] = [await stage.inPrison('Mila Koleva'), await stage.volunteer('Stefan')]
    const { id } = await stage.active(elena, radu)
    await stage.setStatus(elena, 'released', today)
    await stage.world.deliver()
    const out = await stage.show(id)
    expect(out.match).toMatchObject({ state: 'active', outsideSince: today })
    expect(out.reviews.map(({ kind }) => kind).sort()).toEqual(['first-weeks', 'outside', 'release'])
    const { rows: talks } = await stage.world.owner.query(
      'select kind from volunteer_talk_calls where source_id = $1',
      [id],
    )
    expect(talks).toEqual([{ kind: 'after-release' }])
    await maria.do(matchesApi.passGate, { id, version: out.match.version, day: today, met: 'yes' })
    expect((await stage.show(id)).match.metAtGate).toBe('yes')

    stage.world.setToday('2026-12-15')
    await stage.setStatus(elena, 'returned-to-custody', '2026-12-14')
    await stage.world.deliver()
    const paused = await stage.show(id)
    expect(paused.match.state).toBe('paused')
    expect(await stage.myMatches(radu)).toHaveLength(1)
    await maria.do(matchesApi.resume, { id, version: paused.match.version, day: '2026-12-15' })
    expect((await stage.show(id)).match).toMatchObject({ state: 'active', outsideSince: null })
    stage.world.setToday(today)
  })

  test('reviews follow each other, and one that is owed stays owed when the match ends', async () => {
    const { maria } = stage
    const [elena, radu] = [await stage.inPrison('Dora Koleva'), await stage.volunteer('Asen')]
    const { id } = await stage.active(elena, radu)
    stage.world.setToday('2027-01-10')
    const { match, reviews, attention } = await stage.show(id)
    expect(attention).toContain('review-overdue')
    await maria.do(matchesApi.end, {
      ...{ id, version: match.version, day: '2027-01-10', reason: 'goals-met', words: null },
    })
    const ended = await stage.show(id)
    expect(ended.match).toMatchObject({ state: 'ended', endReason: 'goals-met' })
    expect(ended.reviews).toMatchObject([
      { kind: 'first-weeks', doneOn: null, excusedWhy: null },
      { kind: 'ending', dueOn: '2027-01-24' },
    ])
    expect(ended.attention).toEqual(['review-overdue'])
    const [first] = reviews
    await maria.do(matchesApi.logReview, {
      ...{ id: first!.id, version: first!.version, day: '2027-01-10', outcome: 'ends', words: null },
    })
    expect((await stage.show(id)).reviews).toHaveLength(2)
    stage.world.setToday(today)
  })

  test('after a review the next one is planned', async () => {
    const { maria } = stage
    const [elena, radu] = [await stage.inPrison('Vili Koleva'), await stage.volunteer('Ilian')]
    const { id } = await stage.active(elena, radu)
    stage.world.setToday('2026-12-20')
    const [first] = (await stage.show(id)).reviews
    await maria.do(matchesApi.logReview, {
      ...{ id: first!.id, version: first!.version, day: '2026-12-20', outcome: 'goes-on', words: 'Well' },
    })
    expect((await stage.show(id)).reviews).toMatchObject([
      { kind: 'first-weeks', outcome: 'goes-on', doneBy: { name: 'Maria Petrova' } },
      { kind: 'regular', dueOn: '2027-06-20', doneOn: null },
    ])
    stage.world.setToday(today)
  })
})

describe('one kind never turns silently into the other', () => {
  test('a conversion ends the one with its reason and asks for the other, with a yes of its own', async () => {
    const { maria } = stage
    const [elena, radu] = [await stage.inPrison('Zoia Peeva'), await stage.volunteer('Filip')]
    const visits = await stage.active(elena, radu, { kindId: prisonVisitorKind })
    const asked = await maria.do(matchesApi.convert, {
      ...{ id: visits.id, version: visits.version, toKindId: networkKind, day: today },
      ...{ why: 'She wants somebody after release', yesOn: today, yesHow: 'in-person' },
    })
    expect(asked).toMatchObject({
      ...{ state: 'requested', volunteer: null, convertedFrom: visits.id, goals: 'Find work' },
    })
    await stage.world.deliver()
    expect((await stage.show(visits.id)).match).toMatchObject({
      state: 'ended',
      endReason: 'converted',
      goals: null,
    })
    expect(await stage.myMatches(radu)).toEqual([])
  })
})
