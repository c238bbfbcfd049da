import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { matchesFieldApi } from '#domains/matches/model/index.ts'
import { restrictionsApi } from '#domains/restrictions/model/index.ts'
import { loadTexts } from '#platform/texts/texts.ts'
import { meetingsApi } from '../model/meetings-api.ts'
import {
  addMatch,
  addParticipant,
  addPermit,
  addPrison,
  addVolunteer,
  type TestVolunteer,
} from './testing/arrange.ts'

let world: World
let maria: TestActor
let unitId: string
let prisonId: string
let people: string[]
let volunteers: TestVolunteer[]

const visit = {
  ...{ day: '2026-12-02', starts: '14:00', minutes: 60, placeKind: 'prison' as const },
  ...{ place: null, backBy: null },
}

beforeAll(async () => {
  loadTexts()
  world = await createWorld()
  unitId = await world.unit('Pleven')
  maria = await world.actor([{ role: 'coordinator', unitId }], { name: 'Maria Ivanova' })
  prisonId = await addPrison(world, 'Pleven prison')
  volunteers = []
  people = []
  for (const name of ['Radu Stoica', 'Vasil Enev', 'Mihai Ilie']) {
    const volunteer = await addVolunteer(world, unitId, name, maria.userId)
    await addPermit(world, volunteer.id, prisonId)
    volunteers.push(volunteer)
  }
  for (const name of ['Elena Petrova', 'Boris Danev', 'Vera Toneva', 'Ivo Kirov'])
    people.push(await addParticipant(world, unitId, name, { prison: 'Pleven prison' }))
})
afterAll(() => world.close())

/** Everybody by number: participants 0 to 3, volunteers 4 to 6. */
const idOf = (index: number) => people[index] ?? volunteers[index - people.length]!.id
const kindOf = (index: number) => (index < people.length ? 'participant' : 'volunteer')

async function keepApart([one, other]: readonly [number, number]): Promise<void> {
  const isPerson = kindOf(one) === 'participant'
  await world.owner.query(
    `insert into restrictions (person_id, holder_kind, holder_id, holder_name, unit_id, other_kind, other_id, kind, begins, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, 'non-association', '2026-01-01', now())`,
    [
      ...[isPerson ? idOf(one) : null, kindOf(one), idOf(one), isPerson ? null : 'A volunteer'],
      ...[isPerson ? null : unitId, kindOf(other), idOf(other)],
    ],
  )
}

const anybody = fc.integer({ min: 0, max: 6 })
const anyPair = fc.tuple(anybody, anybody).filter(([one, other]) => one !== other)
const anyMatch = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 4, max: 6 }))
const anyHour = fc.constantFrom('13:00', '13:30', '14:00', '16:00')

const overlap = (a: { starts: string | null }, b: { starts: string | null }) => {
  const minutes = ({ starts }: { starts: string | null }) =>
    Number(starts!.slice(0, 2)) * 60 + Number(starts!.slice(3))
  return Math.abs(minutes(a) - minutes(b)) < visit.minutes
}

test('for any set of restrictions, no two who are kept apart, nor their volunteers, come together or read of each other', async () => {
  let visits = 0
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(anyPair, { maxLength: 4, selector: String }),
      fc.uniqueArray(anyMatch, { minLength: 2, maxLength: 4, selector: ([person]) => person }),
      fc.array(anyHour, { minLength: 5, maxLength: 5 }),
      async (pairs, matches, hours) => {
        await world.owner.query('delete from restrictions; delete from meetings; delete from matches')
        for (const pair of pairs) await keepApart(pair)
        const areApart = (one: number, other: number) =>
          pairs.some(([a, b]) => (a === one && b === other) || (a === other && b === one))
        for (const [index, [person, volunteer]] of matches.entries()) {
          const matchId = await addMatch(world, idOf(person), volunteers[volunteer - 4]!)
          await maria.send(meetingsApi.plan, { matchId, ...visit, starts: hours[index]!, prisonId })
        }

        const { rows } = await world.owner.query('select person_id, volunteer_id, starts from meetings')
        const planned = rows.map((row) => ({
          person: people.indexOf(row.person_id),
          volunteer: 4 + volunteers.findIndex(({ id }) => id === row.volunteer_id),
          starts: row.starts as string,
        }))
        visits += planned.length
        for (const one of planned) {
          expect(areApart(one.person, one.volunteer)).toBe(false)
          for (const other of planned.filter((another) => another !== one && overlap(one, another)))
            for (const a of [one.person, one.volunteer])
              for (const b of [other.person, other.volunteer]) expect(areApart(a, b)).toBe(false)
        }

        for (const [index, { actor }] of volunteers.entries()) {
          const mine = (await actor.ask(matchesFieldApi.myMatch, {})).matches.map(({ id }) => id)
          const held = await world.owner.query('select person_id from matches where id = any ($1)', [mine])
          const seen = held.rows.map((row) => people.indexOf(row.person_id))
          for (const person of seen) {
            expect(areApart(person, 4 + index)).toBe(false)
            for (const other of seen) expect(areApart(person, other)).toBe(false)
          }
        }
      },
    ),
    { numRuns: 25 },
  )
  expect(visits).toBeGreaterThan(10)
}, 120_000)

test('whoever plans such a visit learns nothing of why; those who answer for the restriction are told', async () => {
  await world.owner.query('delete from restrictions; delete from meetings; delete from matches')
  await world.deliver()
  const [elena, boris] = [people[0]!, people[1]!]
  await maria.do(restrictionsApi.add, {
    ...{
      personId: elena,
      otherKind: 'participant',
      otherId: boris,
      otherName: null,
      kind: 'non-association',
    },
    ...{ forbids: 'meeting', ground: 'Said by the prison', whoMayKnow: 'responsible', begins: '2026-11-01' },
    ends: null,
  })
  const ivan = await world.actor([{ role: 'coordinator', unitId }], { name: 'Ivan Kolev' })
  const first = await addMatch(world, elena, volunteers[0]!)
  const second = await addMatch(world, boris, volunteers[1]!)
  await ivan.do(meetingsApi.plan, { matchId: first, ...visit, prisonId })
  await expect(
    ivan.do(meetingsApi.plan, { matchId: second, ...visit, starts: '14:30', prisonId }),
  ).rejects.toMatchObject({ reasons: [{ code: 'not-at-this-hour', field: 'starts' }] })
  await ivan.do(meetingsApi.plan, { matchId: second, ...visit, starts: '15:00', prisonId })

  world.letters.length = 0
  await world.deliver()
  expect(world.letters.map(({ to }) => to)).toEqual([`${maria.userId}@example.org`])
  expect(JSON.stringify(world.letters)).not.toMatch(/Elena|Boris|prison/)
  const stops = await maria.ask(restrictionsApi.stops, {})
  expect(stops).toMatchObject([
    { what: 'visit', stoppedByName: 'Ivan Kolev', restriction: { personName: 'Elena Petrova' } },
  ])
  await maria.do(restrictionsApi.seeStop, { id: stops[0]!.id })
  expect(await maria.ask(restrictionsApi.stops, {})).toEqual([])
})
