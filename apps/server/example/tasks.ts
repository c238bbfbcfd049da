import type { Compartment } from '#domains/journal/model/compartments.ts'
import { responsibleOn } from './caseload.ts'
import type { Centre } from './centre.ts'
import { type Chance, chanceOf } from './chance.ts'
import { addDays, daysBetween, earlier, later, momentOn, workdayBy, workdayFrom } from './days.ts'
import { mayWrite, type Story } from './journal.ts'
import type { PartOfCentre } from './rows.ts'
import { sentences } from './sentences/index.ts'
import { coordinatorOf, languageOf, type StaffMember, staff, type UnitName } from './staff.ts'

type TaskRow = PartOfCentre['tasks'][number]

const noClosing = { state: 'open', closedAt: null, closedBy: null, dropReason: null } as const

/** What was done along the way, and for those who are still with us what is to be done. */
export function tasksOf({ plan, way, turns, person }: Story, centre: Centre, chance: Chance): TaskRow[] {
  const { today, lastDay } = centre
  const rows: TaskRow[] = []
  const until = earlier(way.leftOn ?? lastDay, lastDay)
  const titles = new Set<string>()
  const make = (madeOn: string, dueOn: string, open: boolean) => {
    const day = later(plan.joined, workdayBy(earlier(madeOn, lastDay)))
    const responsible = responsibleOn(turns, open ? today : day) ?? coordinatorOf(plan.unit)
    const { compartment, list } = placeFor(responsible, chance)
    const owner = mayWrite(responsible, compartment) ? responsible : coordinatorOf(plan.unit)
    const phase =
      plan.shape === 'behind' && dueOn > plan.gate
        ? 'after'
        : daysBetween(dueOn, plan.gate) < 30
          ? 'near'
          : 'inside'
    const title = chance.pick(sentences[owner.writes].tasks[list ?? phase])
    if (titles.has(title)) return
    titles.add(title)
    const createdAt = momentOn(day, chance.between(60, 440))
    const maker = chance.often(0.15) && compartment !== 'supervision' ? coordinatorOf(plan.unit) : owner
    rows.push({
      ...{
        id: centre.id(createdAt),
        personId: person.id,
        compartment,
        unitId: null,
        title,
        details: null,
        dueOn,
      },
      ...{
        ownerId: centre.userId(owner.key),
        handedOverBy: maker === owner ? null : centre.userId(maker.key),
      },
      ...{ createdAt, createdBy: centre.userId(maker.key) },
      ...(open
        ? noClosing
        : closing(
            owner,
            later(day, workdayBy(earlier(addDays(dueOn, chance.between(-3, 2)), until))),
            centre,
            chance,
          )),
    })
  }
  const span = daysBetween(plan.joined, until)
  for (let made = chance.between(2, 40); made < span - 15; made += chance.between(30, 120))
    make(addDays(plan.joined, made), addDays(plan.joined, made + chance.between(5, 14)), false)
  if (way.leftOn === null && chance.often(0.55)) {
    const due = dueDay(today, chance)
    make(addDays(due, -chance.between(6, 25)), due, true)
  }
  return rows
}

/** A few are late, some are for today, most have time. */
function dueDay(today: string, chance: Chance): string {
  if (chance.often(0.05)) return workdayBy(addDays(today, -chance.between(1, 9)))
  return workdayFrom(addDays(today, chance.often(0.4) ? chance.between(0, 7) : chance.between(8, 40)))
}

function placeFor(
  responsible: StaffMember,
  chance: Chance,
): { compartment: Compartment; list: 'family' | 'supervision' | null } {
  if (responsible.roles.includes('supervision-officer'))
    return { compartment: 'supervision', list: 'supervision' }
  const family = responsible.roles.includes('family-worker') ? 0.5 : 0.08
  return chance.often(family)
    ? { compartment: 'family', list: 'family' }
    : { compartment: 'help', list: null }
}

function closing(owner: StaffMember, day: string, centre: Centre, chance: Chance) {
  const dropped = chance.often(0.08)
  return {
    ...{
      state: dropped ? ('dropped' as const) : ('done' as const),
      closedAt: momentOn(day, 465),
      closedBy: centre.userId(owner.key),
    },
    dropReason: dropped ? chance.pick(sentences[owner.writes].dropped) : null,
  }
}

/** Of the house, about nobody. */
export function tasksOfTheHouse(unit: UnitName, centre: Centre): TaskRow[] {
  const chance = chanceOf(centre.seed, 'house tasks', unit)
  const owners = staff.filter(
    (one) =>
      one.unit === unit &&
      one.share > 0 &&
      one.leftDaysAgo === undefined &&
      one.writes === languageOf[unit] &&
      !one.roles.includes('supervision-officer'),
  )
  const { house } = sentences[languageOf[unit]].tasks
  return house.map((title, index) => {
    const owner = owners[index % owners.length]!
    const dueOn = workdayBy(addDays(centre.today, chance.between(1, 20)))
    const createdAt = momentOn(workdayBy(addDays(centre.lastDay, -chance.between(1, 9))), 120 + index)
    const by = centre.userId(coordinatorOf(unit).key)
    const ownerId = centre.userId(owner.key)
    return {
      ...{
        id: centre.id(createdAt),
        personId: null,
        compartment: null,
        unitId: centre.unitId(unit),
        title,
        details: null,
        dueOn,
      },
      ...{ ownerId, handedOverBy: by === ownerId ? null : by, createdAt, createdBy: by, ...noClosing },
    }
  })
}
