import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AwaitedRelease } from './board.ts'
import { type HorizonInput, horizon, type Lane, markAfterKey, markReach } from './horizon.ts'
import { holidayRuns, monthTicks, timeScale, weekTicks } from './time-scale.ts'

const today = '2026-11-22'
const dayIn = (days: number) => Temporal.PlainDate.from(today).add({ days }).toString()

const person = (over: Partial<AwaitedRelease>): AwaitedRelease => ({
  ...{ personId: 'a', name: 'Elena Popescu', shortName: 'Elena P.', sortName: 'Popescu, Elena' },
  ...{
    unitId: 'u',
    unit: 'Pleven',
    prison: 'Vratsa',
    status: 'serving',
    responsibleId: null,
    responsible: null,
  },
  ...{
    day: dayIn(10),
    kind: 'expected',
    certainty: 'likely',
    unknownBecause: null,
    earliest: null,
    latest: null,
  },
  ...{ warnings: [], holiday: null, lastSeen: null },
  ...over,
})

const input = (over: Partial<HorizonInput>): HorizonInput => ({
  ...{ people: [], holidays: [], today, until: dayIn(180), by: 'week', width: 960 },
  ...{
    passedName: 'Passed',
    measure: (text) => text.length * 7,
    compare: (a, b) => (a < b ? -1 : a > b ? 1 : 0),
  },
  ...over,
})

const somePerson = fc.record({
  days: fc.integer({ min: -30, max: 200 }),
  before: fc.option(fc.integer({ min: 0, max: 60 })),
  after: fc.option(fc.integer({ min: 0, max: 60 })),
  shortName: fc.constantFrom('Ян', 'Elena P.', 'Александър В.', 'Constantin-Alexandru M.'),
  prison: fc.constantFrom('Vratsa', 'Pleven', null),
  responsibleId: fc.constantFrom('1', '2', null),
  unknown: fc.constantFrom(false, false, false, true),
})
const someHorizon = fc.record({
  people: fc.array(somePerson, { maxLength: 120 }),
  by: fc.constantFrom('week', 'prison', 'responsible'),
  width: fc.integer({ min: 620, max: 1600 }),
  days: fc.constantFrom(30, 84, 90, 180),
})
type Drawn = typeof someHorizon extends fc.Arbitrary<infer Value> ? Value : never

const drawn = ({ people, by, width, days }: Drawn): HorizonInput =>
  input({
    ...{ by: by as HorizonInput['by'], width, until: dayIn(days) },
    people: people.map((each, index) =>
      person({
        ...{ personId: String(index), shortName: each.shortName, sortName: `${each.shortName}${index}` },
        ...{ prison: each.prison, responsibleId: each.responsibleId, responsible: each.responsibleId },
        day: each.unknown ? null : dayIn(each.days),
        earliest: each.before === null ? null : dayIn(each.days - each.before),
        latest: each.after === null ? null : dayIn(each.days + each.after),
      }),
    ),
  })

const pairs = <Item>(items: Item[]) =>
  items.flatMap((one, index) => items.slice(index + 1).map((other): [Item, Item] => [one, other]))

const nameOf = ({ person: { shortName }, x, label }: Lane['marks'][number]) => {
  const width = label === 'none' ? 0 : shortName.length * 7
  return label === 'before'
    ? { start: x - markReach - width, end: x + markReach }
    : { start: x - markReach, end: x + markReach + width }
}

describe('The horizon', () => {
  test('no two marks and no two names ever lie on each other', () => {
    fc.assert(
      fc.property(someHorizon, (one) => {
        for (const [a, b] of pairs(horizon(drawn(one)).marks)) {
          const apartInTime = nameOf(a).end <= nameOf(b).start || nameOf(b).end <= nameOf(a).start
          expect(apartInTime || Math.abs(a.y - b.y) >= 2 * markReach).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('whoever is released earlier never stands further right, and everybody with a day within it has one mark', () => {
    fc.assert(
      fc.property(someHorizon, (one) => {
        const given = drawn(one)
        const { marks } = horizon(given)
        for (const [index, mark] of marks.entries()) {
          const before = marks[index - 1]
          if (!before || before.person.day > mark.person.day) expect(before).toBeUndefined()
          else if (given.by === 'week' || mark.person.day >= today)
            expect(before.x).toBeLessThanOrEqual(mark.x)
        }
        const expected = given.people.filter(({ day }) => day !== null && day <= given.until)
        expect(marks.map((mark) => mark.person.personId).toSorted()).toEqual(
          expected.map(({ personId }) => personId).toSorted(),
        )
      }),
      { numRuns: 60 },
    )
  })

  test('nothing leaves the picture or its lane', () => {
    fc.assert(
      fc.property(someHorizon, (one) => {
        const { lanes, width, ground } = horizon(drawn(one))
        for (const [index, lane] of lanes.entries()) {
          if (index > 0) expect(lane.top).toBe(lanes[index - 1]!.top + lanes[index - 1]!.height)
          expect(lane.top + lane.height).toBeLessThanOrEqual(ground)
          for (const mark of lane.marks) {
            expect(nameOf(mark).start).toBeGreaterThanOrEqual(0)
            expect(nameOf(mark).end).toBeLessThanOrEqual(width)
            expect(mark.y - markReach).toBeGreaterThanOrEqual(lane.top)
            expect(mark.y + markReach).toBeLessThanOrEqual(lane.top + lane.height)
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  test('sixty people in half a year keep their names', () => {
    const people = Array.from({ length: 60 }, (_, index) =>
      person({ personId: `${index}`, day: dayIn(index * 3) }),
    )
    expect(horizon(input({ people })).named).toBe(true)
  })

  test('a band shows how far a date may move, and is open where the picture ends', () => {
    const people = [person({ day: dayIn(170), earliest: dayIn(150), latest: dayIn(300) })]
    const { marks, scale } = horizon(input({ people }))
    expect(marks[0]?.band).toMatchObject({
      start: scale.edgeOf(dayIn(150)),
      end: scale.end,
      opensAtEnd: true,
    })
  })

  test('a certain day has no band', () => {
    const people = [person({ certainty: 'certain', earliest: dayIn(1), latest: dayIn(20) })]
    expect(horizon(input({ people })).marks[0]?.band).toBeNull()
  })

  test('whoever has nobody yet stands in the first lane', () => {
    const people = [
      person({ personId: 'a', responsibleId: '1', responsible: 'Maria' }),
      person({ personId: 'b' }),
    ]
    const { lanes } = horizon(input({ people, by: 'responsible' }))
    expect(lanes.map(({ name }) => name)).toEqual([null, 'Maria'])
  })

  test('arrow keys walk in order of time and stop at the ends', () => {
    const people = [4, 2, 9].map((days) => person({ personId: String(days), day: dayIn(days) }))
    const { marks } = horizon(input({ people }))
    expect(marks.map((mark) => mark.person.personId)).toEqual(['2', '4', '9'])
    expect(markAfterKey(marks, 0, 'ArrowRight')).toBe(1)
    expect(markAfterKey(marks, 2, 'ArrowRight')).toBe(2)
    expect(markAfterKey(marks, 2, 'Home')).toBe(0)
    expect(markAfterKey(marks, 0, 'Enter')).toBeNull()
  })
})

describe('The axis', () => {
  test('weeks begin on Mondays, months on their first day', () => {
    const scale = timeScale(today, dayIn(84), 0, 960)
    expect(weekTicks(scale).map(({ day }) => day)[0]).toBe('2026-11-23')
    expect(monthTicks(scale).map(({ day }) => day)).toEqual([
      '2026-11-01',
      '2026-12-01',
      '2027-01-01',
      '2027-02-01',
    ])
  })

  test('holidays with a weekend between them are one run with its names', () => {
    const runs = holidayRuns([
      { day: '2026-12-26', name: 'Boxing Day' },
      { day: '2026-12-24', name: 'Christmas Eve' },
      { day: '2026-12-25', name: 'Christmas Day' },
      { day: '2026-12-28', name: 'Boxing Day' },
      { day: '2027-01-01', name: "New Year's Day" },
    ])
    expect(runs).toEqual([
      { first: '2026-12-24', last: '2026-12-28', names: ['Christmas Eve', 'Christmas Day', 'Boxing Day'] },
      { first: '2027-01-01', last: '2027-01-01', names: ["New Year's Day"] },
    ])
  })
})
