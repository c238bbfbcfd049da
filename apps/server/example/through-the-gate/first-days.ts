import { nothingSaid } from '#domains/release/model/first-days/health.ts'
import type { Centre } from '../centre.ts'
import { addDays, momentOn } from '../days.ts'
import { isHeldOn } from '../one-to-one/participants.ts'
import { staff, type UnitName } from '../staff.ts'
import type { Departure } from './departures.ts'
import type { GateRows } from './rows.ts'
import { gateWordsOf } from './words/index.ts'

const due = [1, 3, 7, 14] as const

/** What was done in the first fourteen days: talks and tries by colleagues; a volunteer's meetings stand elsewhere. */
export function writeFirstDays(departure: Departure, rows: GateRows, centre: Centre): void {
  const { day, participant, chance, care, by } = departure
  if (day === null || participant.joined > addDays(day, 14)) return
  for (const offset of due) {
    const wished = addDays(day, offset)
    // Late by some days where things went less well, in some lives not at all.
    const on = chance.often(care) ? wished : chance.often(0.6) ? addDays(wished, chance.between(1, 9)) : null
    if (on === null || on > centre.lastDay || on < participant.joined || isHeldOn(participant, on)) continue
    const reached = chance.often(0.55 + care * 0.4)
    rows.firstContacts.push({
      ...{
        id: centre.id(momentOn(on, 260)),
        releaseId: departure.id,
        personId: participant.person.id,
        day: on,
      },
      ...{ reached, byKind: 'staff', byId: by, recordedAt: momentOn(on, 262), recordedBy: by },
      how: reached ? (chance.often(0.45) ? 'met' : 'call') : chance.often(0.5) ? 'call' : 'message',
    })
  }
  if (departure.hasSubstanceNeed) writeHealth(departure, day, rows, centre)
}

function writeHealth(departure: Departure, day: string, rows: GateRows, centre: Centre): void {
  const { chance, care, participant, by } = departure
  const isThere = () => chance.often(care)
  const [hadTalk, hasNaloxone, hasBridge, hasClinic] = [isThere(), isThere(), isThere(), isThere()]
  const clinicOn = addDays(day, chance.between(1, 3))
  rows.releaseHealth.push({
    ...nothingSaid,
    ...{ releaseId: departure.id, personId: participant.person.id, compartment: 'health' },
    ...{ saidAt: momentOn(day, 210), saidBy: by, substanceNeed: 'yes' },
    ...(hadTalk ? { toleranceTalk: 'done', toleranceTalkOn: addDays(day, -chance.between(1, 9)) } : {}),
    ...(hasNaloxone && participant.unit === 'Oslo' ? { naloxone: 'given', naloxoneOn: day } : {}),
    ...(participant.unit === 'Pleven' ? { naloxone: 'not-available' as const } : {}),
    ...(hasBridge ? { bridge: 'arranged', bridgeUntil: addDays(day, 14) } : { bridge: 'not-arranged' }),
    ...(hasClinic
      ? {
          clinic: clinicOn > centre.lastDay ? 'booked' : 'kept',
          clinicOn,
          clinicWhere: gateWordsOf[participant.unit].clinic,
        }
      : {}),
  })
}

/** Who is called on, one after the other, when a contact is late. */
export function writePhoneTree(unit: UnitName, rows: GateRows, centre: Centre): void {
  const colleagues = staff.filter(
    (one) => one.unit === unit && one.leftDaysAgo === undefined && one.roles.includes('coordinator'),
  )
  colleagues.slice(0, 3).forEach(({ key }, index) => {
    const userId = centre.userId(key)
    rows.phoneTrees.push({
      unitId: centre.unitId(unit),
      place: index + 1,
      userId,
      phone: `900 00 30${index + 1}`,
    })
  })
}
