import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { type ImportPreview, importApi, type PreviewedRow } from '#domains/people/model/index.ts'
import { Problem } from '#platform/problem.ts'
import { format, reasonText, type TextKey } from '#platform/texts/text.ts'
import { loadTexts } from '#platform/texts/texts.ts'
import { actAs, type Colleague } from './act-as.ts'
import { unitNamed } from './invite.ts'

type Options = { unit: string; as: string; dryRun?: boolean }

/** Takes over a list from the console. Who may be here already is left out and named: that choice is made in the browser. */
export async function importFromConsole(file: string, { unit, as, dryRun = false }: Options): Promise<void> {
  loadTexts()
  const bytes = await readFile(file)
  await actAs(as, async (colleague) => {
    const unitId = await unitNamed(colleague, unit)
    try {
      await takeOver(colleague, { unitId, fileName: basename(file), bytes, dryRun })
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      throw new Error(error.reasons.map(({ code, values }) => reasonText('en', code, values)).join('\n'))
    }
  })
}

type List = { unitId: string; fileName: string; bytes: Uint8Array; dryRun: boolean }

async function takeOver(colleague: Colleague, { unitId, fileName, bytes, dryRun }: List): Promise<void> {
  const { id, version } = await colleague.do(importApi.upload, { unitId, fileName }, bytes)
  try {
    const preview = await colleague.do(importApi.preview, { id, show: 'all', limit: 0 })
    say(preview)
    await sayRows(colleague, id)
    if (dryRun) return await discard(colleague, id, 'Nothing was changed: this was a dry run.')
    const decided =
      preview.counts.undecided > 0
        ? await colleague.do(importApi.change, { id, version, rest: 'leave-out' })
        : { id, version }
    const done = await colleague.do(importApi.commit, decided)
    console.log(
      `\n${done.added} people added, ${done.same} were here already, ${done.leftOut} rows left out.`,
    )
  } catch (error) {
    await discard(colleague, id, 'Nothing was changed, and the file was not kept.')
    throw error
  }
}

async function discard(colleague: Colleague, id: string, sentence: string): Promise<void> {
  await colleague.do(importApi.discard, { id })
  console.log(`\n${sentence}`)
}

function say({ sheets, sheet, headerRows, columns, counts, repeated }: ImportPreview): void {
  const named = (header: string, letter: string) => header || letter
  console.log(`Sheet: ${sheets[sheet]?.name}. Headers in row ${headerRows.join(' and ') || '(none)'}.`)
  for (const { header, letter, field, sensitive } of columns) {
    if (field) console.log(`  ${named(header, letter)}: ${format('en', `import.field.${field}`)}`)
    else if (header)
      console.log(
        `  ${header}: not kept${sensitive ? `. ${format('en', `import.sensitive.${sensitive}`)}` : ''}`,
      )
  }
  console.log(
    `${counts.new} people are new, ${counts.same} are here already, ${counts.undecided} may be here already (left out), ${counts.rowsLeftOut} rows are left out.\n`,
  )
  for (const { column, code, values, rows } of repeated)
    console.log(`Rows ${rows.join(', ')}, ${column}: ${reasonText('en', code, values)}`)
}

const atOnce = 500

async function sayRows(colleague: Colleague, id: string): Promise<void> {
  for (let offset = 0; ; offset += atOnce) {
    const { rows } = await colleague.do(importApi.preview, { id, show: 'all', offset, limit: atOnce })
    for (const line of rows.flatMap(linesOf)) console.log(line)
    if (rows.length < atOnce) return
  }
}

function linesOf({ row, problems, people, leftOut }: PreviewedRow): string[] {
  const at = (column: string, reason: string) => format('en', 'import.problem', { row, column, reason })
  const wrong = problems.map(({ column, code, values }) => at(column, reasonText('en', code, values)))
  const alike = people.flatMap(({ name, outcome, twins }) =>
    outcome !== 'same' && outcome !== 'undecided'
      ? []
      : twins.slice(0, 1).map((twin) => {
          const reasons = twin.reasons.map(({ code }) => format('en', `people.same.${code}` as TextKey))
          return `Row ${row}: ${name} ${outcome === 'same' ? 'is' : 'may be'} ${twin.name} (${reasons.join(', ')})`
        }),
  )
  const out =
    leftOut && leftOut !== 'no-name' ? [`Row ${row}: ${format('en', `import.left-out.${leftOut}`)}`] : []
  return [...wrong, ...alike, ...out]
}
