import { caseloadOf, caseloadRows } from './caseload.ts'
import type { Centre } from './centre.ts'
import { type Chance, chanceOf } from './chance.ts'
import { earlier, later, momentOn } from './days.ts'
import { detailsOf } from './details.ts'
import { journalOf } from './journal.ts'
import { freeName, type Sex } from './names/name-of.ts'
import { originsOf } from './names/origins.ts'
import { dateRows, personRow } from './person-rows.ts'
import type { Plan } from './plans.ts'
import type { PartOfCentre } from './rows.ts'
import { sentences } from './sentences/index.ts'
import { coordinatorOf, languageOf, secondCoordinatorOf, type UnitName } from './staff.ts'
import { statedDates } from './stated-dates.ts'
import { tasksOf } from './tasks.ts'
import { type Way, wayOf } from './way.ts'

const shareOfWomen: Record<UnitName, number> = { Pleven: 0.1, Oslo: 0.13 }

/** Somebody invented, with everything that was written down about them. `taken`: names that are already somebody's. */
export function participantOf(plan: Plan, centre: Centre, taken: Set<string>): PartOfCentre {
  const { unit, joined } = plan
  const chance = chanceOf(centre.seed, unit, plan.number)
  const origin = chance.weighted(originsOf[unit])
  const sex: Sex = chance.often(shareOfWomen[unit]) ? 'woman' : 'man'
  const words = sentences[languageOf[unit]]
  const way = wayOf({ plan, sex, foreign: origin.language !== languageOf[unit], today: centre.today }, chance)
  const turns = caseloadOf(plan, way, origin.language, centre, chance)
  const names = freeName(origin, sex, chance, taken)
  const details = detailsOf(
    { names, sex, origin, unit, today: centre.today, outside: isOutside(plan) },
    words,
    chance,
  )
  const by = byOf({ ...plan, movedLately: false }, centre)
  const recordedAt = momentOn(joined, chance.between(5, 25))
  const person = { id: centre.id(recordedAt), unitId: centre.unitId(unit), tongue: origin.language }
  return {
    people: [personRow(person.id, person.unitId, details, { recordedAt, ...by })],
    ...custodyRows(plan, way, person.id, centre, by, chance),
    releaseDates: dateRows(
      person.id,
      statedDates({ plan, way }, centre, words, chance),
      centre,
      byOf(plan, centre),
    ),
    ...caseloadRows(turns, person, centre),
    journalEntries: journalOf({ plan, way, turns, person }, centre, chance),
    tasks: tasksOf({ plan, way, turns, person }, centre, chance),
  }
}

/** What moved lately was entered by somebody else: it is news to the coordinator. */
const byOf = ({ unit, movedLately }: Plan, centre: Centre): By => ({
  recordedBy: centre.userId((movedLately ? secondCoordinatorOf(unit) : coordinatorOf(unit)).key),
  importId: null,
})

const isOutside = ({ shape, now }: Plan) =>
  shape === 'behind' || now === 'serving-at-home' || now === 'pre-trial-house-arrest'

type By = { recordedBy: string; importId: null }
type Custody = Pick<PartOfCentre, 'personStatuses' | 'personPlaces'>

function custodyRows(
  { unit, joined }: Plan,
  way: Way,
  personId: string,
  centre: Centre,
  by: By,
  chance: Chance,
): Custody {
  const { saidBy } = sentences[languageOf[unit]]
  /** Heard when it happened, or when we first met; what is announced was heard by now. */
  const entered = (day: string, minute: number) => {
    const recordedAt = momentOn(earlier(later(day, joined), centre.lastDay), minute)
    return { id: centre.id(recordedAt), personId, recordedAt, ...by }
  }
  return {
    personStatuses: way.steps.map(({ status, from }, index) => {
      const source = chance.pick(['prison', 'person', 'document', 'probation'] as const)
      const who = source === 'prison' && chance.often(0.6) ? chance.pick(saidBy) : null
      return { status, begins: from, source, saidBy: who, note: null, ...entered(from, 26 + index) }
    }),
    personPlaces: way.stays.map(({ prison, wing, from, until }, index) => ({
      ...{ prison, wing, begins: from, ends: until, ...entered(from, 36 + index) },
      source: chance.pick(['prison', 'person', 'document'] as const),
    })),
  }
}
