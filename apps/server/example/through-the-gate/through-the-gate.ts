import type { Centre } from '../centre.ts'
import { everybodyIn, participantsOf } from '../one-to-one/participants.ts'
import type { OneToOneRows } from '../one-to-one/rows.ts'
import type { Together } from '../one-to-one/together.ts'
import type { PartOfCentre } from '../rows.ts'
import { type Departure, departuresOf } from './departures.ts'
import { writeFirstDays, writePhoneTree } from './first-days.ts'
import { type AtGate, writeGate } from './gates.ts'
import { writeGuarantee } from './guarantee.ts'
import { writeMoves } from './moves.ts'
import { writeNeeds } from './needs/needs.ts'
import { type NeedRows, noNeeds } from './needs/rows.ts'
import { writePlans } from './plans/plans.ts'
import { type GateRows, noGate } from './rows.ts'

type Known = {
  centre: Centre
  people: PartOfCentre
  matches: Together[]
  oneToOne: OneToOneRows
  /** Who was refused has a file, and no story with us. */
  refused: Set<string>
}

/** Three years of releases: what was prepared, who stood at the gate, and what came of the first days. */
export function throughTheGateOf({ centre, people, matches, oneToOne, refused }: Known): GateRows & NeedRows {
  const rows = noGate()
  const departures = departuresOf(everybodyIn(centre, people), people, centre)
  const dates = Map.groupBy(people.releaseDates, ({ personId }) => personId)
  const byPerson = Map.groupBy(matches, ({ wish }) => wish.participant.person.id)
  const metAtGate = new Set(
    oneToOne.meetings
      .filter(({ placeKind, made }) => placeKind === 'gate' && made)
      .map(({ personId, day }) => `${personId} ${day}`),
  )
  for (const unit of ['Pleven', 'Oslo'] as const) writePhoneTree(unit, rows, centre)
  for (const departure of departures) {
    const { id: personId, unitId } = departure.participant.person
    rows.releases.push({
      ...{ id: departure.id, personId, unitId, state: departure.day === null ? 'ahead' : 'happened' },
      ...{ day: departure.day, plannedDay: departure.about, prison: departure.prison },
      ...{ unplanned: departure.unplanned, insideSince: departure.insideSince, begunOn: departure.begunOn },
      ...{ begunBy: null, shortList: departure.isShort },
    })
    writeGuarantee(departure, rows, centre)
    writeMoves(departure, dates.get(personId) ?? [], rows, centre)
    writeGate(departure, atGateOf(departure, byPerson.get(personId) ?? [], metAtGate), rows, centre)
    writeFirstDays(departure, rows, centre)
  }
  const needs = noNeeds()
  const followed = participantsOf(centre, people).filter(({ person }) => !refused.has(person.id))
  writePlans(writeNeeds(followed, departures, needs, centre), needs, centre)
  return { ...rows, ...needs }
}

/** The match that went through the gate on that day, or that will; and whether the two met there. */
function atGateOf(
  { about, day, participant }: Departure,
  matches: Together[],
  metAtGate: Set<string>,
): AtGate | null {
  if (about === null) return null
  const match = matches.find(
    ({ helper, accepted, ends, wish }) =>
      helper !== null &&
      !wish.endsWithCustody &&
      accepted !== null &&
      accepted < about &&
      (ends === null || ends > about),
  )
  if (!match) return null
  return { match, met: day === null ? null : metAtGate.has(`${participant.person.id} ${day}`) ? true : null }
}
