import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { matchesApi, matchesFieldApi, proposalsApi } from '#domains/matches/model/index.ts'
import { meetingsApi } from '#domains/meetings/model/meetings-api.ts'
import { myMeetingsApi } from '#domains/meetings/model/my-meetings-api.ts'
import { silenceApi } from '#domains/meetings/model/silence-api.ts'
import { safeguardingApi } from '#domains/safeguarding/model/index.ts'
import { networkKind, prisonVisitorKind, volunteersApi } from '#domains/volunteers/model/index.ts'
import { obstaclesIn } from '#domains/volunteers/model/requirement-states.ts'
import { keyOfRole, statesOfRoles } from '#domains/volunteers/server/requirement-store.ts'
import { txOn } from '#platform/operations/tx.ts'
import { type LoadedWorld, loadedWorld } from '../testing/loaded-example.ts'

const today = '2026-11-22'

describe('one to one, loaded into a database', () => {
  let world: LoadedWorld

  beforeAll(async () => {
    world = await loadedWorld(today)
  })
  afterAll(() => world.close())

  const rowsOf = async (text: string) => (await world.owner.query(text)).rows

  test('nobody goes together with a volunteer who has not shown what is asked', async () => {
    const roles =
      await rowsOf(`select r.volunteer_id as "volunteerId", v.unit_id as "unitId", r.kind_id as "kindId",
        r.approved_on::text as "approvedOn"
      from matches m join volunteers v on v.id = m.volunteer_id join volunteer_roles r on r.volunteer_id = v.id and r.kind_id = m.kind_id
      where m.state in ('accepted', 'active', 'paused')`)
    expect(roles.length).toBeGreaterThan(60)
    const client = await world.owner.connect()
    const states = await statesOfRoles(txOn(client), roles, today)
    client.release()
    for (const { volunteerId, kindId } of roles)
      expect(obstaclesIn(states.get(keyOfRole(volunteerId, kindId))!), volunteerId).toEqual([])
  })

  test('the last contacts are those of the meetings that are there', async () => {
    const wrong = await rowsOf(`select c.match_id from match_contacts c join matches m on m.id = c.match_id
        join relation_kinds k on k.id = m.kind_id
        left join lateral (select max(day) filter (where made) as contact, max(day) as log from meetings where match_id = m.id
          and state = 'logged') t on true
      where c.active_since is distinct from case when m.state = 'active' then m.state_since end
        or c.last_contact is distinct from t.contact and (not k.ends_with_custody or t.contact is not null)
        or c.last_log is distinct from t.log and (not k.ends_with_custody or t.log is not null)`)
    expect(wrong).toEqual([])
  })

  test('every prison on a record has a page', async () => {
    expect(
      await rowsOf(`select distinct p.prison from people p left join prisons r on r.name = p.prison
        where p.prison is not null and r.id is null`),
    ).toEqual([])
  })

  test('the coordinator of Oslo has a few silences, something of everything to look at, and somebody to propose', async () => {
    const ingrid = await world.as('ingrid@example.org')
    const silences = await ingrid.ask(silenceApi.silences, {})
    expect(silences.alarm).toBeGreaterThan(0)
    expect(silences.reminder + silences.alarm).toBeLessThan(25)
    const { matches } = await ingrid.ask(matchesApi.list, { view: 'attention' })
    expect(matches.length).toBeGreaterThan(2)
    const page = await ingrid.ask(meetingsApi.today, {})
    expect(page.unlogged).toBeGreaterThan(1)
    expect(page.unlogged).toBeLessThan(20)
    const waiting = await ingrid.ask(matchesApi.list, { view: 'waiting' })
    const free = waiting.matches.find(({ state, person }) => state === 'requested' && person)!
    const candidates = await ingrid.ask(proposalsApi.candidates, { id: free.id })
    expect(candidates.best.length + candidates.others.length).toBeGreaterThan(3)
    const [{ id: unitId }] = await rowsOf(`select id from units where name = 'Oslo'`)
    const list = await ingrid.ask(proposalsApi.assignment, { unitId, kindId: networkKind })
    expect(list.pairs.length).toBeGreaterThan(0)
  })

  test('while a supervisor is away somebody stands in, and a colleague does not read the own file', async () => {
    const ingrid = await world.as('ingrid@example.org')
    const [one] = await rowsOf(`select v.id from volunteers v join signin.users u on u.id = v.supervisor_id
      where u.email = 'sunniva@example.org' and v.state = 'active' limit 1`)
    const { supervision } = await ingrid.ask(volunteersApi.show, { id: one.id })
    expect(supervision).toMatchObject({ name: 'Ingrid Bekkelys', standsInFor: 'Sunniva Lyngdrag' })
    const [own] = await rowsOf(
      `select v.id from volunteers v join signin.users u on u.id = v.user_id where u.email = 'jonas@example.org'`,
    )
    const jonas = await world.as('jonas@example.org')
    expect((await jonas.send(volunteersApi.show, { id: own.id })).status).toBe(404)
  })

  test('Radu sees one person, what is owed and whom to call; a visitor sees one contact inside', async () => {
    const radu = await world.as('radu@example.org', 'volunteer')
    const { matches } = await radu.ask(matchesFieldApi.myMatch, {})
    expect(matches.map(({ kind, state }) => [kind.id, state])).toEqual([[networkKind, 'active']])
    expect(await radu.ask(myMeetingsApi.myMeetings, {})).toBeTruthy()
    expect(await radu.ask(safeguardingApi.myDutyPhone, {})).toBeTruthy()
    const signe = await world.as('signe@example.org', 'volunteer')
    const theirs = await signe.ask(matchesFieldApi.myMatch, {})
    expect(theirs.matches.map(({ kind, state }) => [kind.id, state])).toEqual([[prisonVisitorKind, 'active']])
  })
})
