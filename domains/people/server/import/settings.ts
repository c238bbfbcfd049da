import type { Delimiter, TextEncoding } from '#platform/sheets/workbook.ts'
import type { ImportField } from '../../model/import/index.ts'
import type { ImportChange } from '../../model/import-api.ts'
import type { ReleaseDateKind } from '../../model/release-dates.ts'

/** What somebody has said about a list, beside what was guessed (null). */
export type ImportSettings = {
  sheet: number | null
  headerRows: number[] | null
  encoding: TextEncoding | null
  delimiter: Delimiter | null
  releaseKind: ReleaseDateKind
  /** Columns about which somebody said something, by their number. */
  columns: Record<string, ImportField | null>
}

export const firstSettings: ImportSettings = {
  sheet: null,
  headerRows: null,
  encoding: null,
  delimiter: null,
  releaseKind: 'expected',
  columns: {},
}

/** Another sheet, other headers, another encoding make it another table: what was said about its columns no longer holds. */
export function changedSettings(before: ImportSettings, change: ImportChange): ImportSettings {
  const { sheet, headerRows, encoding, delimiter, releaseKind, columns = [] } = change
  const isOtherSheet = sheet !== undefined && sheet !== before.sheet
  const isOtherText = encoding !== undefined || delimiter !== undefined
  return {
    sheet: sheet ?? before.sheet,
    headerRows: headerRows ?? (isOtherSheet || isOtherText ? null : before.headerRows),
    encoding: encoding ?? before.encoding,
    delimiter: delimiter ?? before.delimiter,
    releaseKind: releaseKind ?? before.releaseKind,
    columns: {
      ...(isOtherSheet || isOtherText || headerRows ? {} : before.columns),
      ...Object.fromEntries(columns.map(({ column, field }) => [column, field])),
    },
  }
}

/** Whether the file has to be read once more. */
export const asksToRead = (change: ImportChange): boolean =>
  (['unitId', 'sheet', 'headerRows', 'encoding', 'delimiter', 'releaseKind', 'columns'] as const).some(
    (name) => change[name] !== undefined,
  )
