import type { Centre } from './centre.ts'
import { addDays, addYears, daysBetween, momentOn, nextWeekday } from './days.ts'
import { closingTexts, ruleTexts } from './house-texts.ts'
import type { CentreRows } from './rows.ts'
import { emailOf, staff } from './staff.ts'

type House = Pick<
  CentreRows,
  | 'signin.users'
  | 'units'
  | 'access.roleAssignments'
  | 'access.absences'
  | 'houseRules'
  | 'closingDays'
  | 'todayLooks'
>

/** Units, colleagues with their roles and absences, what holds in the house. */
export function houseOf(centre: Centre): House {
  const { opened, today, id } = centre
  const begun = momentOn(opened, 30)
  return {
    'signin.users': staff.map((one) => ({
      ...{ id: centre.userId(one.key), name: one.name, email: emailOf(one), emailVerified: true },
      ...{ language: one.language, endedAt: leftOn(one.leftDaysAgo, today), createdAt: begun },
    })),
    units: (['Pleven', 'Oslo'] as const).map((unit) => ({
      ...{ id: centre.unitId(unit), name: unit, place: placeOf[unit] },
      ...{
        language: unit === 'Pleven' ? 'bg' : 'nb',
        workingDays: [1, 2, 3, 4, 5],
        openedOn: opened,
        closedOn: null,
      },
    })),
    'access.roleAssignments': staff.flatMap(({ key, roles, unit, leftDaysAgo }) =>
      roles.map((role) => ({
        ...{
          id: id(begun),
          userId: centre.userId(key),
          unitId: unit && centre.unitId(unit),
          role,
          begins: opened,
        },
        ...{ ends: leftDaysAgo ? addDays(today, -leftDaysAgo) : null, givenBy: centre.userId('rada') },
      })),
    ),
    'access.absences': absencesOf(centre),
    houseRules: ruleTexts.map(({ unit, title, text, source, fromDaysAgo, untilDaysAgo }) => ({
      ...{ id: id(begun), unitId: unit && centre.unitId(unit), title, text, source },
      ...{
        validFrom: addDays(today, -fromDaysAgo),
        validUntil: untilDaysAgo ? addDays(today, -untilDaysAgo) : null,
      },
    })),
    closingDays: closingDaysOf(centre),
    todayLooks: ['maria', 'ingrid'].map((key) => ({ userId: centre.userId(key), lookedOn: centre.lookedOn })),
  }
}

const placeOf = { Pleven: 'Плевен', Oslo: 'Grønland' }

const leftOn = (daysAgo: number | undefined, today: string) =>
  daysAgo === undefined ? null : momentOn(addDays(today, -daysAgo), 420)

/** Holidays of the past, one who is away now, one who will be. */
function absencesOf({ today, userId, id, opened }: Centre): House['access.absences'] {
  const absence = (key: string, deputy: string, begins: string, days: number) => ({
    ...{ id: id(momentOn(opened, 60)), userId: userId(key), deputyId: userId(deputy) },
    ...{ begins, ends: addDays(begins, days) },
  })
  const monday = nextWeekday(addDays(today, 5), 1)
  return [
    absence('stoyan', 'maria', nextWeekday(addDays(today, -8), 1), 14),
    absence('henrik', 'ioana', monday, 7),
    absence('sunniva', 'ingrid', nextWeekday(addDays(today, -9), 1), 14),
    absence('desislava', 'maria', addDays(monday, 21), 5),
    absence('maria', 'desislava', addDays(today, -120), 14),
    absence('ingrid', 'henrik', addDays(today, -140), 21),
    absence('kari', 'ingrid', addDays(today, -400), 10),
  ]
}

function closingDaysOf({ opened, today, unitId, id }: Centre): House['closingDays'] {
  const years = Array.from({ length: 5 }, (_, year) => addYears(opened, year).slice(0, 4))
  return closingTexts
    .flatMap(({ unit, day, name }) => years.map((year) => ({ unit, day: `${year}-${day}`, name })))
    .filter(({ day }) => day >= opened && daysBetween(today, day) < 400)
    .map(({ unit, day, name }) => ({ id: id(momentOn(opened, 90)), unitId: unit && unitId(unit), day, name }))
}
