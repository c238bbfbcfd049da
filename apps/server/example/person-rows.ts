import type { PersonDetails, ReleaseDateStatement } from '#domains/people/model/index.ts'
import { datesReplacedBy, type ReleaseDate } from '#domains/people/model/release-dates.ts'
import { columnsOfDetails } from '#domains/people/server/person-store.ts'
import type { Centre } from './centre.ts'
import { momentOn } from './days.ts'
import type { PartOfCentre, PersonRow } from './rows.ts'

export type Entered = { recordedAt: string; recordedBy: string; importId: string | null }

export function personRow(id: string, unitId: string, details: PersonDetails, entered: Entered): PersonRow {
  const { languages, contact } = details
  return { id, unitId, ...columnsOfDetails(details), languages, contact, ...entered }
}

type DateRow = ReleaseDate & PartOfCentre['releaseDates'][number]

/** Each statement as it would have been entered on its day, marking those that it replaced. */
export function dateRows(
  personId: string,
  said: readonly ReleaseDateStatement[],
  centre: Centre,
  entered: Omit<Entered, 'recordedAt'>,
): DateRow[] {
  const rows: DateRow[] = []
  said.forEach((statement, index) => {
    const recordedAt = momentOn(statement.statedOn, 155 + index)
    const row: DateRow = {
      ...{ id: centre.id(recordedAt), personId, ...statement, ...entered, recordedAt },
      ...{ supersededBy: null, withdrawnAt: null, withdrawnBy: null, withdrawnWhy: null },
    }
    for (const replaced of datesReplacedBy(row, rows)) replaced.supersededBy = row.id
    rows.push(row)
  })
  return rows
}
