import type { Centre } from '../centre.ts'
import { addDays, momentOn, workdayFrom } from '../days.ts'
import type { PartOfCentre } from '../rows.ts'
import type { Departure } from './departures.ts'
import type { GateRows } from './rows.ts'
import { gateWordsOf } from './words/index.ts'

/** That a day moved while its countdown ran, and what somebody decided; the latest moves still wait for that. */
export function writeMoves(
  departure: Departure,
  stated: PartOfCentre['releaseDates'],
  rows: GateRows,
  centre: Centre,
): void {
  const { begunOn, about, participant, chance, by } = departure
  if (begunOn === null || about === null) return
  const days = stated.filter(({ day, statedOn }) => day !== null && statedOn > begunOn && statedOn < about)
  for (const [index, { day, statedOn }] of days.entries()) {
    const before = index === 0 ? stated.findLast((one) => one.statedOn <= begunOn)?.day : days[index - 1]!.day
    if (before == null || before === day || statedOn > centre.lastDay) continue
    const decided = workdayFrom(addDays(statedOn, chance.between(0, 3)))
    // There is never more than one that waits: the last.
    const isOpen =
      departure.day === null && index === days.length - 1 && decided > addDays(centre.lastDay, -2)
    rows.movedDates.push({
      ...{ id: centre.id(momentOn(statedOn, 320)), releaseId: departure.id, personId: participant.person.id },
      ...{ fromDay: before, toDay: day, movedAt: momentOn(statedOn, 321), broke: isOpen ? null : [] },
      decidedAt: isOpen ? null : momentOn(decided, 322),
      decidedBy: isOpen ? null : by,
      decision: isOpen ? null : chance.pick(gateWordsOf[participant.unit].decisions),
    })
  }
}
