import { type Language, localeOf } from '#platform/texts/languages.ts'
import { paperTexts } from './paper-texts.ts'

/** A list for paper, with its texts already in the reader's language. */
export type PrintableList = {
  language: Language
  title: string
  subtitle?: string
  /** `width` is a share of the page beside the other columns; 1 where it is not given. */
  columns: { label: string; width?: number; align?: 'start' | 'end' }[]
  rows: string[][]
  /** Stands where the rows would be when there are none. */
  whenEmpty?: string
  printedOn: Temporal.PlainDate
}

/** What the template reads: nothing left out, days written in words. */
export function forPaper(list: PrintableList) {
  const wrong = list.rows.findIndex((row) => row.length !== list.columns.length)
  if (wrong >= 0) throw new Error(`row ${wrong + 1} has not as many cells as the list has columns`)
  const { 'page-of-pages': pageOfPages, printed } = paperTexts[list.language]
  const day = list.printedOn.toLocaleString(localeOf(list.language), { dateStyle: 'long' })
  return {
    language: list.language,
    title: list.title,
    subtitle: list.subtitle ?? '',
    columns: list.columns.map(({ label, width = 1, align = 'start' }) => ({ label, width, align })),
    rows: list.rows,
    whenEmpty: list.whenEmpty ?? '',
    pageOfPages,
    printed: printed.replace('{day}', day),
  }
}
