import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { refusalsApi } from '#domains/refusals/model/index.ts'
import { restrictionsApi } from '#domains/restrictions/model/index.ts'
import { fieldApi } from '../model/field-api.ts'
import { matchesApi } from '../model/matches-api.ts'
import { shareables } from '../model/sharing.ts'
import { type Stage, setStage, today } from './testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
})
afterAll(() => stage.world.close())

/** What a volunteer's own transaction could read at most, straight from the tables. */
async function asDatabaseRole(userId: string, question: string): Promise<unknown[]> {
  const client = await stage.world.owner.connect()
  try {
    await client.query('begin')
    await client.query(
      `select set_config('landfall.user', $1, true), set_config('landfall.today', $2, true), set_config('landfall.permission', 'field:read', true)`,
      [userId, today],
    )
    await client.query('set local role landfall_volunteer')
    return (await client.query(question)).rows
  } finally {
    await client.query('rollback')
    client.release()
  }
}

describe('what a volunteer sees of a participant', () => {
  test('is what the participant agreed to share, and nothing else', async () => {
    const [elena, radu] = [await stage.inPrison('Elena Marinova'), await stage.volunteer()]
    const match = await stage.active(elena, radu)
    const [seen] = await stage.myMatches(radu)
    expect(seen).toMatchObject({
      ...{ id: match.id, calledName: 'Elena', fullName: null, phone: null, prison: null, releaseDay: null },
      ...{ languages: null, goals: null },
    })
    const { version } = (await stage.show(match.id)).match
    await stage.maria.do(matchesApi.share, {
      ...{ id: match.id, version, shares: [...shareables], agreedOn: today, agreedHow: 'in-person' },
    })
    expect((await stage.myMatches(radu))[0]).toMatchObject({
      ...{ fullName: 'Elena Marinova', phone: '0888 1', prison: 'Pleven Prison', goals: 'Find work' },
    })
  })

  test('nobody shares without a name to call each other by', async () => {
    const [elena, radu] = [await stage.inPrison('Olga Marinova'), await stage.volunteer('Vasil')]
    const { id, version } = await stage.active(elena, radu)
    await expect(
      stage.maria.do(matchesApi.share, {
        id,
        version,
        shares: ['phone'],
        agreedOn: today,
        agreedHow: 'by-phone',
      }),
    ).rejects.toMatchObject({ codes: ['name-to-call-missing'] })
  })

  test('is their own participant’s alone, and nothing after the end', async () => {
    const [elena, vera] = [await stage.inPrison('Elena Toneva'), await stage.inPrison('Vera Toneva')]
    const [radu, mihai] = [await stage.volunteer('Radu T'), await stage.volunteer('Mihai T')]
    const mine = await stage.active(elena, radu)
    const other = await stage.active(vera, mihai)
    expect((await stage.myMatches(radu)).map(({ id }) => id)).toEqual([mine.id])
    const asked = { matchId: other.id, language: 'en' as const }
    await expect(radu.actor.do(fieldApi.myAgreement as never, asked as never)).rejects.toMatchObject({
      status: 404,
    })
    const { version } = (await stage.show(mine.id)).match
    await stage.maria.do(matchesApi.end, {
      ...{ id: mine.id, version, day: today, reason: 'faded-out', words: null },
    })
    expect(await stage.myMatches(radu)).toEqual([])
    expect(await stage.myMatches(mihai)).toHaveLength(1)
  })

  test('ends at once when the two are to be kept apart', async () => {
    const [elena, radu] = [await stage.inPrison('Elena Vasileva'), await stage.volunteer('Radu V')]
    const { id } = await stage.active(elena, radu)
    await stage.maria.do(restrictionsApi.add, {
      ...{ personId: elena, otherKind: 'volunteer', otherId: radu.id, otherName: null, ends: null },
      ...{
        kind: 'no-contact-order',
        forbids: 'meeting',
        ground: 'Order 12',
        whoMayKnow: 'coordinators',
        begins: today,
      },
    })
    expect(await stage.myMatches(radu)).toEqual([])
    expect((await stage.show(id)).attention[0]).toBe('kept-apart')
  })

  test('does not begin when that was written down between the two answers', async () => {
    const [elena, radu] = [await stage.inPrison('Elena Zlateva'), await stage.volunteer('Radu Z')]
    const { id } = await stage.request(elena)
    const proposal = await stage.propose((await stage.show(id)).match, radu.id)
    await stage.participantSays(proposal)
    await stage.maria.do(restrictionsApi.add, {
      ...{ personId: elena, otherKind: 'volunteer', otherId: radu.id, otherName: null, ends: null },
      ...{ kind: 'no-contact-order', forbids: 'meeting', ground: 'Order 13', begins: today },
      whoMayKnow: 'coordinators',
    })
    await stage.volunteerSays(radu, proposal.id)
    expect((await stage.show(id)).match).toMatchObject({ state: 'proposed', volunteer: null })
  })

  test('holds for whoever signs in as the volunteer, not for the same user as staff, nor for a colleague', async () => {
    const [elena, radu] = [await stage.inPrison('Elena Ruseva'), await stage.volunteer('Radu R')]
    const { id } = await stage.active(elena, radu)
    expect((await radu.actor.send(matchesApi.show, { id })).status).toBe(403)
    expect((await stage.maria.send(fieldApi.myMatch, {})).status).toBe(403)
    const colleague = await stage.world.actor([
      { role: 'coordinator', unitId: await stage.world.unit('Oslo') },
    ])
    expect((await colleague.send(matchesApi.show, { id })).status).toBe(404)
  })

  test('a coordinator who volunteers does not lead their own match as staff', async () => {
    const ivan = await stage.world.actor([{ role: 'coordinator', unitId: stage.pleven }], {
      name: 'Ivan Kolev',
    })
    const [elena, self] = [await stage.inPrison('Elena Ivanova'), await stage.volunteer('Ivan Kolev')]
    await stage.world.owner.query('update volunteers set user_id = $1 where id = $2', [ivan.userId, self.id])
    const match = await stage.request(elena)
    await stage.propose(match, self.id)
    const [open] = (await stage.show(match.id)).proposals
    await stage.world.owner.query(
      `update matches set state = 'active', volunteer_id = $1, begins = $2 where id = $3`,
      [self.id, today, match.id],
    )
    expect(open).toBeDefined()
    expect((await ivan.send(matchesApi.show, { id: match.id })).status).toBe(404)
    expect((await stage.maria.send(matchesApi.show, { id: match.id })).status).toBe(200)
  })

  test('a coordinator who volunteers reads and lifts nothing that stands between a participant and themselves', async () => {
    const ivan = await stage.world.actor([{ role: 'coordinator', unitId: stage.pleven }], {
      name: 'Ivan Denev',
    })
    const [elena, self] = [await stage.inPrison('Elena Deneva'), await stage.volunteer('Ivan Denev')]
    await stage.world.owner.query('update volunteers set user_id = $1 where id = $2', [ivan.userId, self.id])
    const proposal = await stage.propose(await stage.request(elena), self.id)
    await stage.participantSays(proposal, 'no')
    const { id, version } = await stage.maria.do(restrictionsApi.add, {
      ...{ personId: elena, otherKind: 'volunteer', otherId: self.id, otherName: 'Ivan Denev', ends: null },
      ...{ kind: 'does-not-want-contact', forbids: 'meeting', ground: 'Said so', begins: today },
      whoMayKnow: 'coordinators',
    })
    const listed = async ({ ask }: typeof ivan) => [
      (await ask(restrictionsApi.list, { personId: elena })).length,
      (await ask(refusalsApi.ofPerson, { personId: elena })).length,
    ]
    expect(await listed(stage.maria)).toEqual([1, 1])
    expect(await listed(ivan)).toEqual([0, 0])
    const lifted = await ivan.send(restrictionsApi.end, { id, version, ends: today, why: 'All is well' })
    expect(lifted.status).toBe(404)
    const said = await ivan.send(restrictionsApi.add, {
      ...{ personId: elena, otherKind: 'volunteer', otherId: self.id, otherName: null, ends: null },
      ...{ kind: 'knows-the-person', forbids: 'meeting', ground: 'Said so', begins: today },
      whoMayKnow: 'coordinators',
    })
    expect(said.status).toBe(404)
  })
})

describe('the blind card', () => {
  test('is all that a volunteer sees before both have said yes', async () => {
    const [elena, radu] = [await stage.inPrison('Elena Stoeva'), await stage.volunteer('Radu S')]
    const match = await stage.request(elena)
    const { id } = await stage.propose(match, radu.id)
    const { proposals } = await radu.actor.ask(fieldApi.myProposals, {})
    expect(proposals).toMatchObject([
      { id, answer: null, card: { interests: ['walking', 'music'], area: 'Pleven' } },
    ])
    const said = JSON.stringify(proposals).toLowerCase()
    for (const word of ['elena', 'stoeva', 'prison"', elena]) expect(said).not.toContain(word)
    expect(await stage.myMatches(radu)).toEqual([])
  })

  test('is read by the volunteer who is asked, by nobody else, and not before it is sent', async () => {
    const [elena, radu] = [await stage.inPrison('Elena Boeva'), await stage.volunteer('Radu B')]
    const other = await stage.volunteer('Other B')
    const match = await stage.request(elena)
    const proposal = await stage.propose(match, radu.id)
    const { proposals } = await other.actor.ask(fieldApi.myProposals, {})
    expect(proposals).toEqual([])
    await expect(stage.volunteerSays(other, proposal.id)).rejects.toMatchObject({ status: 404 })
    await stage.volunteerSays(radu, proposal.id, 'no')
    expect((await radu.actor.ask(fieldApi.myProposals, {})).proposals).toEqual([])
  })

  test('is answered also when the participant has moved to another unit meanwhile', async () => {
    const [elena, radu] = [await stage.inPrison('Elena Cherneva'), await stage.volunteer('Radu C')]
    const { id } = await stage.propose(await stage.request(elena), radu.id)
    const oslo = await stage.world.unit('Oslo')
    await stage.world.owner.query('update people set unit_id = $1 where id = $2', [oslo, elena])
    expect(await stage.volunteerSays(radu, id, 'no')).toMatchObject({ answer: 'no' })
  })

  test('nothing more is behind it: the tables themselves are closed to the volunteer', async () => {
    const [elena, radu] = [await stage.inPrison('Elena Gatseva'), await stage.volunteer('Radu G')]
    await stage.propose(await stage.request(elena), radu.id)
    const { userId } = radu.actor
    expect(await asDatabaseRole(userId, 'select id from matches')).toEqual([])
    expect(await asDatabaseRole(userId, 'select * from participants_of_volunteer')).toEqual([])
    await expect(asDatabaseRole(userId, 'select person_id from match_proposals')).rejects.toThrow(
      'permission denied',
    )
    await expect(asDatabaseRole(userId, 'select participant_words from match_proposals')).rejects.toThrow(
      'permission denied',
    )
    for (const table of ['people', 'match_steps', 'match_reviews', 'agreement_signatures'])
      await expect(asDatabaseRole(userId, `select * from ${table}`)).rejects.toThrow('permission denied')
  })
})
