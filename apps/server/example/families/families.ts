import type { Centre } from '../centre.ts'
import { isWithUsOn, participantsOf } from '../one-to-one/participants.ts'
import type { PartOfCentre } from '../rows.ts'
import type { UnitName } from '../staff.ts'
import { writeAdvice } from './advice.ts'
import { relativesOf } from './relatives.ts'
import { type FamilyRows, noFamilies } from './rows.ts'

/** The families around the centre: who belongs to those it follows today, and what families have asked in three years. */
export function familiesOf(centre: Centre, people: PartOfCentre): FamilyRows {
  const rows = noFamilies()
  const followed = participantsOf(centre, people).filter((one) => isWithUsOn(one, centre.today))
  for (const unit of ['Pleven', 'Oslo'] as UnitName[]) {
    const ours = followed.filter((one) => one.unit === unit)
    writeAdvice(unit, relativesOf(unit, ours, { centre, rows }), { centre, rows })
  }
  return rows
}
