import { handle } from '#platform/operations/handler.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { refuse } from '#platform/problem.ts'
import type { Cell } from '#platform/sheets/workbook.ts'
import { writeXlsx } from '#platform/sheets/write-xlsx.ts'
import type { Language } from '#platform/texts/languages.ts'
import { format, reasonText, type TextKey } from '#platform/texts/text.ts'
import { importApi, type RowProblem } from '../../model/import-api.ts'
import { requireImport } from './import-store.ts'
import type { RowOutcome } from './import-tables.ts'

/** What became of the list, row by row, to keep beside it. */
export const giveImportReport = handle(importApi.report, {
  permission: 'people:import',
  concerns: (_input, file) => (file as { people?: string[] } | undefined)?.people ?? [],
  async run({ tx, actor: { language } }, { id }) {
    const { fileName, state } = await requireImport(tx, id)
    if (state !== 'committed') refuse('import-not-committed')
    const rows = await listRows(tx, id)
    const text = (key: TextKey) => format(language, key)
    const columns = [
      { header: text('import.report.row'), width: 8 },
      { header: text('people.column.name'), width: 32 },
      { header: text('import.report.outcome'), width: 34 },
      { header: text('import.report.problems'), width: 90 },
    ]
    const title = text('import.report.title')
    const cells = rows.map((row): Cell[] => [
      row.row,
      row.name,
      text(outcomeText(row.outcome)),
      problemsText(row.problems, language) || null,
    ])
    return {
      name: `${fileName.replace(/\.[^.]*$/, '')} - ${title}.xlsx`,
      bytes: await writeXlsx({ sheetName: title, columns, rows: cells }),
      people: rows.flatMap(({ personId }) => personId ?? []),
    }
  },
})

const outcomeText = (outcome: RowOutcome): TextKey =>
  outcome === 'new' || outcome === 'same' ? `import.outcome.${outcome}` : `import.left-out.${outcome}`

type ReportedRow = {
  row: number
  outcome: RowOutcome
  personId: string | null
  name: string | null
  problems: RowProblem[]
}

/** Names are looked up as they are now and as far as the reader may see them: the import itself keeps none. */
const listRows = (tx: Tx, importId: string): Promise<ReportedRow[]> =>
  tx
    .selectFrom('importRows as r')
    .leftJoin('people as p', 'p.id', 'r.personId')
    .select(['r.row', 'r.outcome', 'r.personId', 'p.displayName as name', 'r.problems'])
    .where('r.importId', '=', importId)
    .orderBy('r.row')
    .orderBy('r.part')
    .execute()

const problemsText = (problems: RowProblem[], language: Language): string =>
  problems.map(({ column, code, values }) => `${column}: ${reasonText(language, code, values)}`).join('; ')
