import type { Centre } from './centre.ts'
import type { Chance } from './chance.ts'
import { addDays, daysBetween, earlier, momentOn, workdayBy } from './days.ts'
import type { Plan } from './plans.ts'
import type { PartOfCentre } from './rows.ts'
import { sentences } from './sentences/index.ts'
import { coordinatorOf, isThere, languageOf, managerOf, member, type StaffMember, staff } from './staff.ts'
import type { Way } from './way.ts'

/** Who was responsible from a day until another. */
export type Turnus = {
  who: StaffMember
  from: string
  until: string | null
  handover: string | null
  by: StaffMember
}

export function caseloadOf(plan: Plan, way: Way, language: string, centre: Centre, chance: Chance): Turnus[] {
  if (plan.nobody) return []
  const { unit, joined } = plan
  const manager = managerOf(unit)
  const home = way.steps.some(({ status }) => status === 'serving-at-home')
  const choose = (day: string, not?: StaffMember) =>
    chosen(plan, day, { home, language, not }, centre, chance)
  const turns: Turnus[] = [
    { who: choose(joined), from: joined, until: null, handover: null, by: coordinatorOf(unit) },
  ]
  const end = way.leftOn
  const handTo = (who: StaffMember, day: string) => {
    const last = turns.at(-1)!
    if (who.key === last.who.key || day <= last.from || (end !== null && day >= end)) return
    last.until = day
    turns.push({
      who,
      from: day,
      until: null,
      handover: chance.pick(sentences[last.who.writes].handover),
      by: manager,
    })
  }
  const kalinaLeft = member('kalina').leftDaysAgo!
  if (turns[0]!.who.key === 'kalina')
    handTo(choose(addDays(centre.today, -kalinaLeft), member('kalina')), addDays(centre.today, -kalinaLeft))
  else if (chance.often(0.12)) {
    const middle = workdayBy(addDays(joined, chance.between(20, 120)))
    if (middle < centre.lastDay) handTo(choose(middle, turns[0]!.who), middle)
  }
  if (plan.handedLately) handTo(member('maria'), centre.lastDay)
  turns.at(-1)!.until = end
  return turns
}

type Need = { home: boolean; language: string; not: StaffMember | undefined }

function chosen(
  { unit }: Plan,
  day: string,
  { home, language, not }: Need,
  centre: Centre,
  chance: Chance,
): StaffMember {
  const daysAgo = daysBetween(day, centre.today)
  const there = staff.filter(
    (one) => one.unit === unit && one.share > 0 && one !== not && isThere(one, daysAgo),
  )
  const speaks = there.find((one) => one.writes === language && one.writes !== languageOf[unit])
  if (speaks && chance.often(0.85)) return speaks
  if (home && unit === 'Oslo' && chance.often(0.7))
    return there.find(({ key }) => key === 'kari') ?? there[0]!
  // Control is for those whom it concerns.
  return chance.weighted(there.filter(({ key }) => key !== 'kari').map((one) => [one, one.share] as const))
}

export const responsibleOn = (turns: Turnus[], day: string): StaffMember | null =>
  turns.find(({ from, until }) => from <= day && (until === null || day < until))?.who ?? null

/** Responsibilities and the grants that they give, as entrusting writes them. */
export function caseloadRows(
  turns: Turnus[],
  { id: personId, unitId }: { id: string; unitId: string },
  centre: Centre,
) {
  const rows: Pick<PartOfCentre, 'responsibilities' | 'access.grants'> = {
    responsibilities: [],
    'access.grants': [],
  }
  turns.forEach(({ who, from, until, handover, by }, index) => {
    const recordedAt = momentOn(earlier(from, centre.lastDay), 200 + index)
    const id = centre.id(recordedAt)
    const held = { personId, userId: centre.userId(who.key), begins: from, ends: until }
    rows.responsibilities.push({
      id,
      ...held,
      handover,
      recordedAt,
      recordedBy: centre.userId(by.key),
      importId: null,
    })
    rows['access.grants'].push({
      id: centre.id(recordedAt),
      ...held,
      unitId,
      source: 'caseload',
      sourceId: id,
    })
  })
  return rows
}
