import type { GatheringKind } from '#domains/activities/model/gatherings/gathering.ts'
import type { GuestState } from '#domains/activities/model/gatherings/guest.ts'
import type { Centre } from '../centre.ts'
import { type Chance, chanceOf } from '../chance.ts'
import { addDays, earlier, momentOn, nextWeekday, workdayBy } from '../days.ts'
import { idAt } from '../ids.ts'
import type { OneToOneRows } from '../one-to-one/rows.ts'
import type { PartOfCentre } from '../rows.ts'
import { coordinatorOf, languageOf, type UnitName } from '../staff.ts'
import { guestRow, type Relative, type Someone, whoCanCome } from './guests.ts'
import type { GatheringRows } from './rows.ts'
import { sessions, wordsOf } from './words.ts'

type Known = { centre: Centre; people: PartOfCentre; oneToOne: OneToOneRows; relatives: readonly Relative[] }
type Unit = { unit: UnitName; centre: Centre; rows: GatheringRows; guests: Someone[]; chance: Chance }

/** Picnics, Christmas workshops, evenings for relatives and a course for parents, as of the day before today. */
export function gatheringsOf({ centre, people, oneToOne, relatives }: Known): GatheringRows {
  const rows: GatheringRows = {
    ...{ gatherings: [], gatheringDays: [], gatheringGuests: [], gatheringAttendance: [] },
  }
  const units = ['Pleven', 'Oslo'] as const
  const home = Object.fromEntries(units.map((unit) => [centre.unitId(unit), languageOf[unit]]))
  const all = whoCanCome({ people, oneToOne, relatives, home })
  for (const unit of units) {
    const guests = all.filter(({ unitId }) => unitId === centre.unitId(unit))
    writeUnit({ unit, centre, rows, guests, chance: chanceOf(centre.seed, 'gatherings', unit) })
  }
  return rows
}

const yearsOf = ({ opened, today }: Centre) => {
  const [first, last] = [Number(opened.slice(0, 4)), Number(today.slice(0, 4))]
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

function writeUnit(of: Unit): void {
  const { centre, unit, chance } = of
  const since = (day: string) => day > addDays(centre.opened, 60)
  const near = addDays(centre.today, 60)
  const relatives = of.guests.filter(({ kind }) => kind === 'relative')
  for (const year of yearsOf(centre)) {
    const picnic = nextWeekday(`${year}-06-12`, 6)
    const workshop = nextWeekday(`${year}-12-05`, 6)
    if (since(picnic) && picnic < near) writeEvent(of, 'picnic', picnic)
    if (since(workshop) && workshop < near) writeEvent(of, 'workshop', workshop)
    const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'))
    const evenings = months
      .map((month) => nextWeekday(`${year}-${month}-08`, 3))
      .filter((day) => since(day) && day < addDays(centre.today, 120))
    if (evenings.length > 0) writeGroup(of, 'support-group', evenings, chance.shuffled(relatives).slice(0, 9))
  }
  const begins = nextWeekday(addDays(centre.today, -200), 2)
  const course = sessions[unit].map((_, week) => addDays(begins, 7 * week))
  writeGroup(of, 'relatives-course', course, chance.shuffled(relatives).slice(0, 8))
}

type Made = { id: string; days: { id: string; day: string }[]; madeOn: string }

function write(
  { unit, centre, rows, chance }: Unit,
  what: 'picnic' | 'workshop' | 'evenings' | 'course',
  days: string[],
  times: { starts: string; ends: string },
): Made {
  const kind: GatheringKind =
    what === 'evenings' ? 'support-group' : what === 'course' ? 'relatives-course' : 'family-event'
  const { names, about, place, bring } = wordsOf[unit][what]
  const first = days[0]!
  const madeOn = earlier(workdayBy(addDays(first, -45)), centre.lastDay)
  const id = idAt(momentOn(madeOn, 120), chance)
  rows.gatherings.push({
    ...{ id, unitId: centre.unitId(unit), kind, names, about, place, bring, leaders: [] },
    organiserId: centre.userId(unit === 'Pleven' ? 'desislava' : coordinatorOf(unit).key),
    ...{ seats: kind === 'family-event' ? 60 : null, guestsNamed: false },
    replyUntil: kind === 'family-event' ? workdayBy(addDays(first, -5)) : null,
    ...{ state: 'planned', cancelledBecause: null },
  })
  const made = days.map((day, index) => {
    const topic = what === 'course' ? (sessions[unit][index] ?? null) : null
    const over = day <= centre.lastDay
    const heads = over && what === 'evenings' ? chance.between(1, 7) : null
    const dayId = idAt(momentOn(madeOn, 120), chance)
    rows.gatheringDays.push({ id: dayId, gatheringId: id, day, ...times, topic, heads })
    return { id: dayId, day }
  })
  return { id, days: made, madeOn }
}

function writeEvent(of: Unit, what: 'picnic' | 'workshop', day: string): void {
  const { centre, guests, chance } = of
  const made = write(of, what, [day], { starts: '12:00', ends: '16:00' })
  const over = day <= centre.lastDay
  const shares = { participant: 8, relative: 10, child: 0, volunteer: 4 }
  for (const [kind, count] of Object.entries(shares)) {
    const asked = chance.shuffled(guests.filter((one) => one.kind === kind)).slice(0, count)
    asked.forEach((one, index) => {
      const waits = !over && index >= count - 2
      const state = waits
        ? 'listed'
        : chance.weighted<GuestState>([
            ['coming', 6],
            ['declined', 2],
            [over ? 'coming' : 'invited', 3],
          ])
      list(of, made, one, state)
    })
  }
}

function writeGroup(
  of: Unit,
  kind: 'support-group' | 'relatives-course',
  days: string[],
  who: Someone[],
): void {
  const made = write(of, kind === 'support-group' ? 'evenings' : 'course', days, {
    starts: '17:30',
    ends: '19:00',
  })
  for (const one of who) list(of, made, one, 'coming')
}

/** Somebody on the list; whether they came is marked for each day that has been. */
function list({ centre, rows, chance }: Unit, made: Made, one: Someone, state: GuestState): void {
  const addedAt = momentOn(made.madeOn, chance.between(130, 400))
  const id = idAt(addedAt, chance)
  const wasInvited = made.days.length === 1 && state !== 'listed'
  const invitedAt = wasInvited ? momentOn(earlier(addDays(made.madeOn, 1), centre.lastDay), 300) : null
  rows.gatheringGuests.push(guestRow(one, { id, gatheringId: made.id, state, invitedAt, addedAt }, chance))
  if (state !== 'coming') return
  for (const { id: gatheringDayId, day } of made.days.filter(({ day }) => day <= centre.lastDay))
    rows.gatheringAttendance.push({
      ...{ guestId: id, gatheringDayId, markedBy: null, markedAt: momentOn(day, 600) },
      mark: chance.weighted([
        ['present', 7],
        ['absent', 2],
        ['excused', 1],
      ] as const),
    })
}
