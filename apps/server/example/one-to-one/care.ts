import { chanceOf } from '../chance.ts'
import { addDays, addYears, earlier, later, momentOn, workdayBy, workdayFrom } from '../days.ts'
import type { Book } from './book.ts'
import { type Helper, servesUntil } from './helper.ts'
import { wordsOf } from './words/index.ts'

type Talk = Book['rows']['volunteerTalks'][number]

/** Talks with a volunteer, thanks, and now and then a meeting or two that were heavy. */
export function writeCare(helper: Helper, book: Book): void {
  const { centre, rows } = book
  const { approved } = helper.path
  if (approved === null) return
  const chance = chanceOf(centre.seed, 'care', helper.unit, helper.number)
  const words = wordsOf[helper.unit]
  const first = rows.volunteerHours
    .filter(({ volunteerId }) => volunteerId === helper.id)
    .reduce<(typeof rows.volunteerHours)[number] | null>(
      (one, other) => (one && one.day <= other.day ? one : other),
      null,
    )
  if (first)
    rows.volunteerTalkCalls.push({
      ...{ id: centre.id(momentOn(first.day, 700)), volunteerId: helper.id, kind: 'after-first-meeting' },
      ...{ day: first.day, source: 'meeting', sourceId: first.sourceId! },
    })
  const heavySince = makeHeavy(helper, book)
  const until = earlier(
    earlier(servesUntil(helper) ?? centre.lastDay, centre.lastDay),
    heavySince ?? centre.lastDay,
  )
  const talk = (kind: Talk['kind'], state: Talk['state'], day: string): void => {
    const held = state === 'held'
    const at = momentOn(earlier(day, centre.lastDay), 430)
    rows.volunteerTalks.push({
      id: centre.id(at),
      volunteerId: helper.id,
      kind,
      state,
      day,
      withId: centre.userId(helper.supervisor.key),
      way: held ? chance.weighted(ways) : null,
      words: held && chance.often(0.7) ? chance.pick(words.talk) : null,
      agreed: held && chance.often(0.5) ? chance.pick(words.agreed) : null,
    })
  }
  const step = (day: string) => workdayFrom(addDays(day, chance.between(35, 54)))
  let day = workdayFrom(addDays(approved, chance.between(3, 10)))
  if (day <= until) talk('first', 'held', day)
  const called = first && workdayFrom(addDays(first.day, chance.between(1, 3)))
  if (called && called <= until && chance.often(0.93)) talk('after-first-meeting', 'held', called)
  for (day = step(day); day <= until; day = step(day)) talk('regular', 'held', day)
  if (helper.path.left !== null)
    talk('exit', chance.often(0.85) ? 'held' : 'dropped', workdayBy(later(approved, helper.path.left)))
  else if (chance.often(0.65))
    talk('regular', 'planned', later(day, workdayFrom(addDays(centre.today, chance.between(0, 5)))))
  thank(helper, until, book)
}

const ways: [NonNullable<Talk['way']>, number][] = [
  ['in-person', 45],
  ['phone', 45],
  ['video', 10],
]

/** For a few, the last two meetings were too much, and nobody has talked about it yet. */
function makeHeavy(helper: Helper, { rows }: Book): string | null {
  if (helper.number % 31 !== 11 || helper.state !== 'active') return null
  const said = rows.volunteerStrain.filter(({ volunteerId }) => volunteerId === helper.id)
  const lastTwo = said.toSorted((a, b) => (a.day < b.day ? -1 : 1)).slice(-2)
  if (lastTwo.length < 2) return null
  lastTwo[0]!.answer = 4
  lastTwo[1]!.answer = 5
  return addDays(lastTwo[1]!.day, -1)
}

function thank(helper: Helper, until: string, { centre, rows }: Book): void {
  const chance = chanceOf(centre.seed, 'thanks', helper.unit, helper.number)
  const words = chance.shuffled(wordsOf[helper.unit].thanks)
  const passedOnBy = centre.userId(helper.supervisor.key)
  const most =
    helper.key === null
      ? chance.weighted([
          [0, 45],
          [1, 35],
          [2, 20],
        ])
      : 2
  for (const text of words.slice(0, most)) {
    const day = workdayBy(addDays(until, -chance.between(5, 300)))
    if (day <= addDays(helper.path.approved!, 30) || day < addYears(centre.today, -3)) continue
    const fromWhom = chance.pick(['staff', 'participant', 'participant', 'relative', 'partner'] as const)
    rows.volunteerThanks.push({
      id: centre.id(momentOn(day, 440)),
      volunteerId: helper.id,
      fromWhom,
      words: text,
      day,
      passedOnBy,
    })
  }
  if (!chance.often(0.2)) return
  const day = workdayBy(addDays(until, -chance.between(10, 200)))
  if (day <= helper.path.approved!) return
  rows.volunteerHours.push({
    id: centre.id(momentOn(day, 450)),
    volunteerId: helper.id,
    day,
    minutes: chance.pick([90, 120, 180]),
    travelMinutes: 30,
    ...{ source: 'hand', sourceId: null, what: chance.pick(wordsOf[helper.unit].hours) },
  })
}
