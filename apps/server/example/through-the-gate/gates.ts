import type { GateItem, Items, NotMetBecause, Stop, WhoMeets } from '#domains/release/model/gate/gate.ts'
import type { Centre } from '../centre.ts'
import type { Chance } from '../chance.ts'
import { addDays, later, momentOn, workdayBy } from '../days.ts'
import type { Together } from '../one-to-one/together.ts'
import { coordinatorOf, secondCoordinatorOf } from '../staff.ts'
import type { Departure } from './departures.ts'
import type { GateRows } from './rows.ts'
import { gateWordsOf } from './words/index.ts'

/** Who went with somebody through the gate, as the matches tell it. */
export type AtGate = { match: Together; met: boolean | null }

type Meeting = { meets: WhoMeets; match: Together | null }

/** The plan for the day, its two confirmations, and how it went. */
export function writeGate(departure: Departure, atGate: AtGate | null, rows: GateRows, centre: Centre): void {
  const { about, day, begunOn, chance, care } = departure
  if (about === null || begunOn === null) return
  const planned = later(workdayBy(addDays(about, -chance.between(4, 12))), begunOn)
  const hasPlan =
    (chance.often(care) || (day === null && about <= addDays(centre.today, 4))) && planned <= centre.lastDay
  const meeting = whoMeets(atGate, chance)
  if (hasPlan) writePlan(departure, about, planned, meeting, rows, centre)
  if (day !== null) writeWord(departure, day, meeting, atGate, rows, centre)
}

function whoMeets(atGate: AtGate | null, chance: Chance): Meeting {
  if (atGate && (atGate.met || chance.often(0.8))) return { meets: 'volunteer', match: atGate.match }
  const meets = chance.weighted([
    ['staff' as const, 55],
    ['family' as const, 35],
    ['nobody-by-own-wish' as const, 10],
  ])
  return { meets, match: null }
}

function writePlan(
  { id: releaseId, participant, by, chance, care, prison }: Departure,
  about: string,
  planned: string,
  { meets, match }: Meeting,
  rows: GateRows,
  centre: Centre,
): void {
  const words = gateWordsOf[participant.unit]
  const personId = participant.person.id
  const said = (of: string[]) =>
    chance.often(care)
      ? { answer: 'yes' as const, words: chance.pick(of) }
      : { answer: chance.pick(['no', 'not-asked', 'not-needed'] as const), words: null }
  const answers: Record<GateItem, string[]> = {
    ...{ transport: words.transport, clothes: words.clothes, phone: words.phone, papers: words.papers },
    ...{ firstMeal: words.firstMeal, firstBed: words.firstBed, cash: words.cash },
  }
  const items = Object.fromEntries(Object.entries(answers).map(([item, of]) => [item, said(of)])) as Items
  const stops = words.stops.map(
    ({ what, where }, index): Stop => ({
      ...{
        day: addDays(about, index),
        at: index === 0 ? '11:30' : '09:00',
        what,
        where,
        shared: index === 0,
      },
    }),
  )
  const hour = chance.between(8, 10)
  rows.gatePlans.push({
    ...{ releaseId, personId, meets, matchId: match?.id ?? null, userId: meets === 'staff' ? by : null },
    ...{ meetsName: meets === 'family' ? chance.pick(words.family) : null, meetsPhone: null },
    place: prison === null ? null : chance.pick(words.gatePlaces),
    ...{ fromHour: `${String(hour).padStart(2, '0')}:00`, untilHour: `${hour + 2}:00`, items, stops },
    ...{ ifNotReleased: words.ifNotReleased, ifArrested: words.ifArrested, ifEarly: words.ifEarly },
    ...{ changedAt: momentOn(planned, 420), changedBy: by, version: 1 },
  })
  const confirmed = later(addDays(about, -2), planned)
  if (confirmed > centre.lastDay || confirmed > about) return
  const colleagues = [coordinatorOf(participant.unit), secondCoordinatorOf(participant.unit)]
  const wanted = chance.often(care) ? 2 : 1
  for (const [index, { key }] of colleagues.slice(0, wanted).entries())
    rows.gateConfirmations.push({
      ...{ releaseId, personId, userId: centre.userId(key), planVersion: 1, forDay: about },
      confirmedAt: momentOn(confirmed, 430 + index * 20),
    })
}

const reasons: readonly (readonly [NotMetBecause, number])[] = [
  ['nobody-was-asked', 25],
  ['came-out-earlier', 20],
  ['went-with-others', 20],
  ['we-heard-too-late', 15],
  ['did-not-want', 12],
  ['we-were-hindered', 8],
]

function writeWord(
  departure: Departure,
  day: string,
  { meets, match }: Meeting,
  atGate: AtGate | null,
  rows: GateRows,
  centre: Centre,
): void {
  const { id: releaseId, participant, by, chance, care, unplanned } = departure
  // Somebody always forgets to close the day; nobody pretends to know it.
  if (chance.often(0.06) && atGate?.met !== true) return
  const met = atGate?.met ?? (meets !== 'nobody-by-own-wish' && chance.often(unplanned ? care * 0.4 : care))
  const metBy = atGate?.met
    ? 'volunteer'
    : meets === 'volunteer'
      ? 'staff'
      : meets === 'family'
        ? 'family'
        : 'staff'
  const because = meets === 'nobody-by-own-wish' ? 'did-not-want' : chance.weighted(reasons)
  const isVolunteer = met && metBy === 'volunteer' && match?.helper !== null
  rows.gateWords.push({
    ...{ id: centre.id(momentOn(day, 200)), releaseId, personId: participant.person.id, day, met },
    metBy: met ? metBy : null,
    metById: met
      ? metBy === 'volunteer'
        ? (match?.helper?.id ?? null)
        : metBy === 'staff'
          ? by
          : null
      : null,
    because: met ? null : because,
    words: !met && chance.often(0.4) ? chance.pick(gateWordsOf[participant.unit].notMet) : null,
    saidAs: isVolunteer && match?.helper?.userId ? 'volunteer' : 'staff',
    saidBy: (isVolunteer ? match?.helper?.userId : null) ?? by,
    ...{ saidAt: momentOn(day, 205), arrivedAt: momentOn(day, 206) },
  })
}
