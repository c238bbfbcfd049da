import type { Workbook } from '#platform/sheets/workbook.ts'
import type { ImportProblem, ListedPerson, SkippedRow } from '../../model/import/index.ts'
import type { ImportColumn, ImportPreview } from '../../model/import-api.ts'

/** A list as it was read with the settings of the moment; kept with the upload, so that what was looked over is what is taken over. */
export type ListReading = {
  text: NonNullable<Workbook['text']> | null
  sheets: ImportPreview['sheets']
  sheet: number
  headerRows: number[]
  top: ImportPreview['top']
  columns: ImportColumn[]
  /** Everybody in it, with those of a shared cell once more as one (part 0). */
  people: ListedPerson[]
  problems: ImportProblem[]
  skipped: SkippedRow[]
}
