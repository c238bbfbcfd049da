import { handle } from '#platform/operations/handler.ts'
import type { Cell } from '#platform/sheets/workbook.ts'
import { writeCsv } from '#platform/sheets/write-csv.ts'
import { writeXlsx } from '#platform/sheets/write-xlsx.ts'
import type { Language } from '#platform/texts/languages.ts'
import { format } from '#platform/texts/text.ts'
import { peopleApi } from '../model/people-api.ts'
import { rowsOf } from './list-people.ts'

/** The list as a file. Whoever takes a list of people along is on record with everyone in it. */
export const exportPeople = handle(peopleApi.export, {
  permission: 'people:export',
  concerns: (_input, output) => (output as { people: string[] } | undefined)?.people ?? null,
  async run({ tx, actor: { language } }, { format: wanted, ...filter }) {
    const people = await rowsOf(tx, filter, language).execute()
    const columns = columnsOf(language)
    const rows = people.map((person) => cellsOf(person, language))
    const name = format(language, 'people.export-name')
    const file =
      wanted === 'csv'
        ? { name: `${name}.csv`, type: csvType, bytes: writeCsv({ columns, rows, language }) }
        : { name: `${name}.xlsx`, bytes: await writeXlsx({ sheetName: name, columns, rows }) }
    return { ...file, people: people.map(({ id }) => id) }
  },
})

const csvType = 'text/csv; charset=utf-8'

type Line = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number]

const columnsOf = (language: Language) => [
  { header: format(language, 'people.column.name'), width: 28 },
  { header: format(language, 'people.column.name-transliterated'), width: 28 },
  { header: format(language, 'people.column.unit'), width: 16 },
  { header: format(language, 'people.column.status'), width: 26 },
  { header: format(language, 'people.column.prison'), width: 24 },
  { header: format(language, 'people.column.release-day'), width: 14 },
  { header: format(language, 'people.column.release-kind'), width: 24 },
  { header: format(language, 'people.column.release-certainty'), width: 14 },
  { header: format(language, 'people.column.release-unknown'), width: 24 },
  { header: format(language, 'people.column.responsible'), width: 22 },
]

const cellsOf = (line: Line, language: Language): Cell[] => [
  line.name,
  line.nameTransliterated,
  line.unit,
  line.status && format(language, `people.status.${line.status}`),
  line.place,
  line.releaseDay && { day: line.releaseDay },
  line.releaseKind && format(language, `people.release-kind.${line.releaseKind}`),
  line.releaseCertainty && format(language, `people.certainty.${line.releaseCertainty}`),
  line.releaseUnknownBecause && format(language, `people.release-unknown.${line.releaseUnknownBecause}`),
  line.responsible,
]
