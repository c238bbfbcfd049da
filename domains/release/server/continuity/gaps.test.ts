import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type World } from '#apps/server/testing/world.ts'
import { type PersonStatus, personStatuses } from '#domains/people/model/index.ts'
import { type ContactMade, type Gap, gapOf } from '../../model/continuity/gap.ts'

let world: World
let unitId: string
let matchOf: (personId: string, volunteer: number) => Promise<string>
const volunteers: string[] = []
const kind = '01900000-0000-7000-8000-000000000002'

beforeAll(async () => {
  world = await createWorld({ zone: 'America/New_York' })
  unitId = await world.unit('Pleven')
  for (const name of ['Radu', 'Vera', 'Ivan']) {
    const { rows } = await world.owner.query(
      `insert into volunteers (unit_id, display_name, sort_name, search_key, language, state, state_since, applied_on)
       values ($1, $2, $2, $2, 'en', 'active', '2020-01-01', '2020-01-01') returning id`,
      [unitId, name],
    )
    volunteers.push(rows[0].id)
  }
  matchOf = async (personId, volunteer) => {
    const { rows } = await world.owner.query(
      `insert into matches (person_id, volunteer_id, kind_id, state, state_since, requested_on, yes_on, yes_how, wish, only_one)
       values ($1, $2, $3, 'active', '2020-01-01', '2020-01-01', '2020-01-01', 'in-person', '{}', false) returning id`,
      [personId, volunteers[volunteer], kind],
    )
    return rows[0].id
  }
})
afterAll(() => world.close())

// Around the change of clocks in New York (14 March 2027, 7 November 2027) and the leap day of 2028.
const plusDays = (days: number) => Temporal.PlainDate.from('2027-11-01').add({ days }).toString()
const someDay = fc.integer({ min: 0, max: 180 }).map(plusDays)
const places = {
  prison: [true, true],
  'public-place': [false, true],
  phone: [false, false],
  gate: [false, true],
} as const
type Place = keyof typeof places

const drawn = fc.record({
  days: fc.uniqueArray(someDay, { minLength: 1, maxLength: 2 }),
  statuses: fc.array(fc.record({ status: fc.constantFrom(...personStatuses), begins: someDay }), {
    maxLength: 5,
  }),
  meetings: fc.array(
    fc.record({
      day: someDay,
      place: fc.constantFrom(...(Object.keys(places) as Place[])),
      by: fc.integer({ min: 0, max: 2 }),
    }),
    { maxLength: 10 },
  ),
  /** Late in the evening in New York it is the next day elsewhere. */
  fileBegan: fc.oneof(
    { weight: 4, arbitrary: fc.constant(plusDays(-30)) },
    { weight: 1, arbitrary: someDay },
  ),
  split: fc.boolean(),
})
type Drawn = {
  days: string[]
  statuses: { status: PersonStatus; begins: string }[]
  fileBegan: string
  split: boolean
} & {
  meetings: { day: string; place: Place; by: number }[]
}

/** Writes a history down as people and meetings would leave it; with `split`, half of it on a record that was merged into the other. */
async function write({ days, statuses, meetings, fileBegan, split }: Drawn): Promise<string[]> {
  const recordedAt = `${fileBegan}T22:30:00[America/New_York]`
  const at = Temporal.ZonedDateTime.from(recordedAt).toInstant().toString()
  const person = async (into: string | null) => {
    const { rows } = await world.owner.query(
      `insert into people (unit_id, display_name, sort_name, search_key, contact, recorded_at, merged_into)
       values ($1, 'Elena', 'Elena', 'elena', '{}', $2, $3) returning id`,
      [unitId, at, into],
    )
    return rows[0].id as string
  }
  const main = await person(null)
  const other = split ? await person(main) : main
  const later = (index: number) =>
    Temporal.Instant.from('2040-01-01T00:00:00Z').add({ minutes: index }).toString()
  for (const [index, { status, begins }] of statuses.entries())
    await world.owner.query(
      `insert into person_statuses (person_id, status, begins, source, recorded_at) values ($1, $2, $3, 'prison', $4)`,
      [index % 2 ? other : main, status, begins, later(index)],
    )
  const matches = new Map<string, string>()
  for (const [index, { day, place, by }] of meetings.entries()) {
    const who = index % 2 ? other : main
    const key = `${who} ${by}`
    if (!matches.has(key)) matches.set(key, await matchOf(who, by))
    await world.owner.query(
      `insert into meetings (id, match_id, person_id, volunteer_id, day, place_kind, state, made) values ($1, $2, $3, $4, $5, $6, 'logged', true)`,
      [randomUUID(), matches.get(key), who, volunteers[by], day, place],
    )
  }
  const releases: string[] = []
  for (const day of days.toSorted()) {
    const { rows } = await world.owner.query(
      `insert into releases (person_id, unit_id, state, day) values ($1, $2, 'happened', $3) returning id`,
      [main, unitId, day],
    )
    releases.push(rows[0].id)
  }
  return releases
}

function expected({ days, statuses, meetings, fileBegan }: Drawn, today: string): Gap[] {
  const inOrder = statuses
    .map((one, index) => ({ ...one, index }))
    .toSorted((a, b) => (a.begins === b.begins ? a.index - b.index : a.begins < b.begins ? -1 : 1))
  const contacts = meetings.map(
    ({ day, place, by }): ContactMade => ({
      day,
      inside: places[place][0],
      faceToFace: places[place][1],
      by: String(by),
    }),
  )
  return days.toSorted().map((day, index, all) => {
    const before = all[index - 1] ?? null
    return gapOf({ day, before, statuses: inOrder, contacts, fileBegan, isForgotten: false }, today)
  })
}

test('the database says the same as the definition, for whatever history is drawn, read for many at once', async () => {
  const today = plusDays(170)
  const histories = fc
    .sample(drawn, { numRuns: 80, seed: 20261122 })
    .map((one) => ({ ...one, days: one.days.filter((day) => day <= today) })) as Drawn[]
  const asked: { id: string; gap: Gap; history: Drawn }[] = []
  for (const history of histories) {
    const ids = await write(history)
    const gaps = expected(history, today)
    ids.forEach((id, index) => void asked.push({ id, gap: gaps[index]!, history }))
  }
  const { rows } = await world.owner.query(
    `select release_id, ends::text as "ends", ended_by as "endedBy", unknown_because as "unknownBecause", band, gap_days as "gapDays",
       met_days as "metDays", silence_days as "silenceDays", silence_from::text as "silenceFrom", watched_until::text as "watchedUntil",
       cut_by as "cutBy", handover from release_gaps($1, $2)`,
    [asked.map(({ id }) => id), today],
  )
  const found = new Map(rows.map(({ release_id, ...gap }) => [release_id, gap]))
  expect(rows).toHaveLength(asked.length)
  for (const { id, gap, history } of asked) expect(found.get(id), JSON.stringify(history)).toEqual(gap)
  // The draw has something of everything.
  expect(new Set(asked.map(({ gap }) => gap.band)).size).toBe(7)
  expect(new Set(asked.map(({ gap }) => gap.cutBy))).toEqual(
    new Set(['custody', 'death', 'left', 'today', null]),
  )
})
