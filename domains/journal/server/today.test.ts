import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { journalApi } from '../model/index.ts'
import { addPerson } from './arrange-people.ts'

let world: World
let pleven: string
let maria: TestActor
let ivan: TestActor

beforeAll(async () => {
  world = await createWorld()
  pleven = await world.unit('Pleven')
  maria = await world.actor([{ role: 'coordinator', unitId: pleven }], { name: 'Maria Petrova' })
  ivan = await world.actor([{ role: 'coordinator', unitId: pleven }], { name: 'Ivan Kolev' })
})
afterAll(() => world.close())

const ofMaria = (day: string, more = {}) => ({ release_day: day, responsible_id: maria.userId, ...more })
const names = (rows: { person: { name: string } }[]) => rows.map(({ person }) => person.name)

describe('releases', () => {
  beforeAll(async () => {
    await addPerson(world, pleven, 'In two weeks', ofMaria('2026-12-06'))
    await addPerson(world, pleven, 'Today', ofMaria('2026-11-22'))
    await addPerson(world, pleven, 'Too far', ofMaria('2026-12-07'))
    await addPerson(world, pleven, 'Passed', ofMaria('2026-11-20'))
    await addPerson(world, pleven, 'Already out', ofMaria('2026-11-20', { status: 'released' }))
    await addPerson(world, pleven, 'Nobody’s', { release_day: '2026-11-30' })
    await addPerson(world, pleven, 'Ivan’s', { release_day: '2026-11-30', responsible_id: ivan.userId })
  })

  test('those of mine and those of nobody stand on the page, soonest first', async () => {
    const { near, passed } = await maria.ask(journalApi.today, {})
    expect(names(near)).toEqual(['Today', 'Nobody’s', 'In two weeks'])
    expect(names(passed)).toEqual(['Passed'])
  })

  test('while a colleague is away, theirs stand on their deputy’s page', async () => {
    await world.owner.query(
      `insert into access.absences (user_id, deputy_id, begins, ends) values ($1, $2, '2026-11-20', '2026-11-23')`,
      [ivan.userId, maria.userId],
    )
    const { near } = await maria.ask(journalApi.today, {})
    expect(near.find(({ person }) => person.name === 'Ivan’s')).toMatchObject({ responsible: 'Ivan Kolev' })
  })

  test('someone from another centre sees none of them', async () => {
    const stranger = await world.actor([{ role: 'coordinator', unitId: await world.unit('Oslo') }])
    const page = await stranger.ask(journalApi.today, {})
    expect([...page.near, ...page.passed]).toEqual([])
    expect(page.units).toEqual(['Oslo'])
  })
})

describe('what is new', () => {
  test('a date that moved since I last looked stands there, from the first to the present day', async () => {
    const id = await addPerson(world, pleven, 'Moved twice', ofMaria('2026-12-04'))
    const days = ['2026-11-27', '2026-12-01', '2026-12-04']
    const ids: string[] = []
    for (const [index, day] of days.entries()) {
      const { rows } = await world.owner.query(
        `insert into release_dates (person_id, kind, day, certainty, source, stated_on, recorded_at, recorded_by)
          values ($1, 'expected', $2, 'likely', 'prison', '2026-11-21', $3, $4) returning id`,
        [id, day, `2026-11-2${index}T10:00:00Z`, ivan.userId],
      )
      ids.push(rows[0].id)
    }
    for (const [index, replaced] of ids.slice(0, -1).entries())
      await world.owner.query('update release_dates set superseded_by = $1 where id = $2', [
        ids[index + 1],
        replaced,
      ])
    const { moved, since } = await maria.ask(journalApi.today, {})
    expect(since).toBe('2026-11-15')
    expect(moved).toMatchObject([
      { person: { name: 'Moved twice' }, from: '2026-11-27', to: '2026-12-04', by: 'Ivan Kolev' },
    ])
  })

  test('people entrusted to me by somebody else stand there, my own doing does not', async () => {
    for (const [name, by] of [
      ['From Ivan', ivan],
      ['Taken myself', maria],
    ] as const) {
      const id = await addPerson(world, pleven, name, { responsible_id: maria.userId })
      await world.owner.query(
        `insert into responsibilities (person_id, user_id, begins, recorded_at, recorded_by)
          values ($1, $2, '2026-11-21', now(), $3)`,
        [id, maria.userId, by.userId],
      )
    }
    const { entrusted } = await maria.ask(journalApi.today, {})
    expect(entrusted).toMatchObject([
      { person: { name: 'From Ivan' }, since: '2026-11-21', by: 'Ivan Kolev' },
    ])
  })

  test('the page remembers the day I last looked, not the look of a minute ago', async () => {
    expect((await maria.ask(journalApi.today, {})).firstLookToday).toBe(true)
    await maria.do(journalApi.lookAtToday, {})
    await maria.do(journalApi.lookAtToday, {})
    expect(await maria.ask(journalApi.today, {})).toMatchObject({
      firstLookToday: false,
      since: '2026-11-15',
    })
    world.setToday('2026-11-25')
    await maria.do(journalApi.lookAtToday, {})
    expect(await maria.ask(journalApi.today, {})).toMatchObject({ since: '2026-11-22' })
    world.setToday('2026-11-26')
    expect(await maria.ask(journalApi.today, {})).toMatchObject({ since: '2026-11-25', moved: [] })
    world.setToday('2026-11-22')
  })
})

test('who came from another unit stands there until somebody is responsible', async () => {
  const oslo = await world.unit('Oslo')
  const id = await addPerson(world, pleven, 'From Oslo', {})
  await world.owner.query(
    `insert into person_transfers (person_id, from_unit_id, to_unit_id, day, reason, transferred_at)
      values ($1, $2, $3, '2026-11-01', 'family', now())`,
    [id, oslo, pleven],
  )
  const task = { personId: id, compartment: 'help' as const, unitId: null, details: null, dueOn: null }
  await ivan.do(journalApi.addTask, { ...task, title: 'a passport', ownerId: ivan.userId })
  expect((await maria.ask(journalApi.today, {})).arrived).toEqual([
    { person: { id, name: 'From Oslo' }, from: 'Oslo', since: '2026-11-01', by: null, tasks: 1 },
  ])
  await world.owner.query('update people set responsible_id = $1 where id = $2', [ivan.userId, id])
  expect((await maria.ask(journalApi.today, {})).arrived).toEqual([])
})

test('my tasks stand there from a week before their day, colleagues’ do not', async () => {
  const task = { title: '', details: null, personId: null, compartment: null, unitId: pleven }
  const add = (title: string, dueOn: string | null, owner = maria) =>
    maria.do(journalApi.addTask, { ...task, title, dueOn, ownerId: owner.userId })
  await add('overdue', '2026-11-20')
  await add('this week', '2026-11-29')
  await add('later', '2026-11-30')
  await add('some day', null)
  await add('Ivan’s', '2026-11-22', ivan)
  const { tasks } = await maria.ask(journalApi.today, {})
  expect(tasks.map(({ title }) => title)).toEqual(['overdue', 'this week'])
})
