import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { performAsSystem } from '#platform/operations/perform-as-system.ts'
import { meetingsApi } from '../model/meetings-api.ts'
import { forgetMeetings } from './forget.ts'
import { addMatch, addParticipant, addPrison, addVolunteer, prisonVisitor } from './testing/arrange.ts'

let world: World
let maria: TestActor
let visits: string
let walks: string

beforeAll(async () => {
  world = await createWorld()
  const unitId = await world.unit('Pleven')
  maria = await world.actor([{ role: 'coordinator', unitId }])
  await addPrison(world, 'Pleven prison')
  const radu = await addVolunteer(world, unitId, 'Radu Stoica', maria.userId)
  const elena = await addParticipant(world, unitId, 'Elena Petrova', { prison: 'Pleven prison' })
  visits = await addMatch(world, elena, radu, { kind_id: prisonVisitor, prison: 'Pleven prison' })
  walks = await addMatch(world, elena, radu)
  for (const [matchId, day, made] of [
    [visits, '2026-10-05', true],
    [visits, '2026-10-12', false],
    [visits, '2026-10-22', true],
    [visits, '2026-10-23', true],
    [walks, '2026-07-01', true],
  ] as const)
    await radu.actor.do(meetingsApi.logMyMeeting, {
      ...{ meetingId: randomUUID(), matchId, day, starts: null, made, cancelledBy: made ? null : 'prison' },
      ...{
        placeKind: made ? 'prison' : null,
        minutes: made ? 45 : null,
        travelMinutes: 30,
        topics: [],
        steps: [],
      },
      ...{ boundaries: [], text: null, worry: null, strain: null, saidAt: `${day}T16:00:00Z` },
    })
})
afterAll(() => world.close())

test('visits of a contact that ends with custody become numbers after the days of the house; others stay', async () => {
  await performAsSystem(world.site, forgetMeetings.name, [], forgetMeetings.run)
  const file = async (matchId: string) => maria.ask(meetingsApi.ofMatch, { matchId })
  expect((await file(visits)).meetings.map(({ day }) => day)).toEqual(['2026-10-23'])
  expect((await file(walks)).meetings).toHaveLength(1)
  const counts = async () =>
    (
      await world.owner.query(`select month::text, sum(made)::int as made, sum(not_made)::int as not_made, sum(minutes)::int as minutes,
        sum(travel_minutes)::int as travel_minutes from visit_counts group by 1`)
    ).rows
  const october = [{ month: '2026-10-01', made: 2, not_made: 1, minutes: 90, travel_minutes: 90 }]
  expect(await counts()).toEqual(october)
  await performAsSystem(world.site, forgetMeetings.name, [], forgetMeetings.run)
  expect(await counts()).toEqual(october)
  const { rows } = await world.owner.query('select day::text from meeting_logs where match_id = $1', [visits])
  expect(rows).toEqual([{ day: '2026-10-23' }])
})

test('how long it has been quiet is still known', async () => {
  world.setToday('2027-01-15')
  await performAsSystem(world.site, forgetMeetings.name, [], forgetMeetings.run)
  expect((await maria.ask(meetingsApi.ofMatch, { matchId: visits })).matches).toMatchObject([
    { lastContact: '2026-10-23', made: 0, level: 'alarm' },
  ])
})
