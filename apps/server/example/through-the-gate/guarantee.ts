import type { OfficeBasis, TellingWay } from '#domains/release/model/countdown/item.ts'
import type { Centre } from '../centre.ts'
import { addDays, earlier, later, momentOn, workdayBy, workdayFrom } from '../days.ts'
import type { Departure } from './departures.ts'
import type { GateRows, ItemRow } from './rows.ts'
import { gateWordsOf } from './words/index.ts'

type Line = {
  code: string
  position: number
  dueOffset: number
  shortOffset: number | null
  /** The ways in which it is usually done. */
  hows: readonly TellingWay[]
  basis?: readonly OfficeBasis[]
}

const byLetter = ['post', 'mail', 'call'] as const

/** The list as it is proposed, and how such things are usually settled. */
const lines: Line[] = [
  { code: 'identity-papers', position: 10, dueOffset: -120, shortOffset: 0, hows: ['paper-seen', 'call'] },
  { code: 'housing', position: 20, dueOffset: -90, shortOffset: null, hows: byLetter },
  {
    ...{ code: 'welfare-state', position: 30, dueOffset: -90, shortOffset: 1, hows: byLetter },
    basis: ['registered-address', 'prison-as-address'],
  },
  {
    ...{ code: 'welfare-municipal', position: 40, dueOffset: -90, shortOffset: 0, hows: byLetter },
    basis: ['stay-before-prison', 'place-of-arrest'],
  },
  { code: 'bank-account', position: 50, dueOffset: -90, shortOffset: null, hows: ['call', 'paper-seen'] },
  { code: 'debt', position: 60, dueOffset: -90, shortOffset: null, hows: byLetter },
  { code: 'work-or-course', position: 70, dueOffset: -60, shortOffset: null, hows: ['call', 'in-person'] },
  { code: 'first-night', position: 80, dueOffset: -30, shortOffset: 0, hows: ['call', 'in-person'] },
  { code: 'network', position: 90, dueOffset: -30, shortOffset: 1, hows: ['in-person', 'call'] },
  { code: 'probation', position: 100, dueOffset: -30, shortOffset: 1, hows: ['call', 'mail'] },
  { code: 'health', position: 110, dueOffset: -14, shortOffset: 0, hows: ['call', 'in-person'] },
  { code: 'substances', position: 120, dueOffset: -14, shortOffset: 0, hows: ['call', 'in-person'] },
  { code: 'family-told', position: 130, dueOffset: -14, shortOffset: 0, hows: ['call', 'in-person'] },
  { code: 'phone-and-clothes', position: 140, dueOffset: -7, shortOffset: 0, hows: ['in-person', 'call'] },
]
const aboutHealth = ['health', 'substances']

/** The guarantee list of somebody whose countdown runs or ran: what was done, when, and what stayed open. */
export function writeGuarantee(departure: Departure, rows: GateRows, centre: Centre): void {
  const { about, begunOn, isShort, hasSubstanceNeed } = departure
  if (about === null || begunOn === null) return
  for (const line of lines) {
    if (line.code === 'substances' && !hasSubstanceNeed) continue
    if (isShort && line.shortOffset === null) continue
    writeItem(departure, line, { about, begunOn, due: dueOf(line, departure, about) }, rows, centre)
  }
}

const dueOf = (line: Line, { isShort }: Departure, about: string) =>
  addDays(about, isShort ? (line.shortOffset ?? line.dueOffset) : line.dueOffset)

type Days = { about: string; begunOn: string; due: string }

function writeItem(departure: Departure, line: Line, days: Days, rows: GateRows, centre: Centre): void {
  const { chance, care, by, participant } = departure
  const words = gateWordsOf[participant.unit]
  const settled = settledOn(departure, days, centre)
  const isNotNeeded = settled !== null && chance.often(0.1)
  const id = centre.id(momentOn(days.begunOn, 240 + line.position))
  const isHealth = aboutHealth.includes(line.code)
  const item: ItemRow = {
    ...{ id, releaseId: departure.id, personId: participant.person.id, code: line.code, words: null },
    ...{ agency: null, personInCharge: by, dueOffset: line.dueOffset, shortOffset: line.shortOffset },
    ...{ state: settled === null ? 'open' : isNotNeeded ? 'not-needed' : 'done', position: line.position },
    ...{ stateSince: settled ?? days.begunOn, stateBy: settled === null ? null : by },
    notNeededBecause: isNotNeeded ? chance.pick(['in-order', 'does-not-apply', 'somebody-else']) : null,
    notNeededWords: isNotNeeded && chance.often(0.4) ? chance.pick(words.notNeeded) : null,
    officeBasis: line.basis && chance.often(care) ? chance.pick(line.basis) : null,
    ...{ notedDay: null, notedWords: null },
    compartment: line.code === 'substances' ? 'health' : null,
    evidenceCompartment: isHealth ? 'health' : null,
  }
  rows.guaranteeItems.push(item)
  if (settled === null || isNotNeeded) return
  const told = words.told[line.code]!
  rows.evidence.push({
    ...{ id: centre.id(momentOn(settled, 300 + line.position)), itemId: id, personId: participant.person.id },
    ...{ toldWhom: told.whom, how: chance.pick(line.hows), toldOn: settled, letterId: null },
    words: chance.often(0.75) ? chance.pick(told.notes) : null,
    ...{ notedAt: momentOn(settled, 305 + line.position), notedBy: by },
    ...{ withdrawnAt: null, withdrawnBy: null, withdrawnWhy: null, compartment: isHealth ? 'health' : null },
  })
}

/** When it was done: by its day if things went well, later if they did not, after the gate as auditors found, or never. */
function settledOn(
  { chance, care }: Departure,
  { about, begunOn, due }: Days,
  { lastDay }: Centre,
): string | null {
  const inTime = chance.often(care)
  const day = inTime
    ? workdayBy(addDays(due, -chance.between(0, 12)))
    : chance.often(0.55)
      ? workdayFrom(addDays(due, chance.between(1, 40)))
      : chance.often(0.5)
        ? workdayFrom(addDays(about, chance.between(0, 6)))
        : null
  if (day === null) return null
  const on = later(day, begunOn)
  return on > lastDay ? null : earlier(on, lastDay)
}
