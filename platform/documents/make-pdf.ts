import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Language } from '#platform/texts/languages.ts'
import { agreementForPaper, type PrintableAgreement } from './agreement.ts'
import type { Certificate } from './certificate.ts'
import { type DaySheet, daySheetForPaper } from './day-sheet.ts'
import { paperFonts } from './fonts.ts'
import { letterForPaper, type PrintableLetter } from './letter.ts'
import { type PrintableCard, type PrintablePlan, planForPaper } from './plan.ts'
import { formForPaper, type PrintableForm } from './printable-form.ts'
import { forPaper, type PrintableList } from './printable-list.ts'

type Templates = {
  'printable-list': PrintableList
  certificate: Certificate
  agreement: PrintableAgreement
  letter: PrintableLetter
  /** One for each of several people; `about` and `language` are those of the file. */
  letters: { about: string; language: Language; letters: PrintableLetter[] }
  'printable-form': PrintableForm
  plan: PrintablePlan
  'pocket-card': PrintableCard
  'day-sheet': DaySheet
}

const prepare: { [Name in keyof Templates]: (data: Templates[Name]) => object } = {
  'printable-list': forPaper,
  certificate: (data) => data,
  agreement: agreementForPaper,
  letter: letterForPaper,
  letters: (data) => data,
  'printable-form': formForPaper,
  plan: planForPaper,
  'pocket-card': (data) => data,
  'day-sheet': daySheetForPaper,
}

const folder = fileURLToPath(new URL('./templates/', import.meta.url))

let compiler: Promise<NodeCompiler> | undefined

// The compiler takes some 35 MB: a server that prints nothing never loads it.
async function loadCompiler(): Promise<NodeCompiler> {
  const [{ NodeCompiler }, fontBlobs] = await Promise.all([
    import('@myriaddreamin/typst-ts-node-compiler'),
    paperFonts(),
  ])
  return NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs }] })
}

function compile(typst: NodeCompiler, mainFileContent: string, data: object) {
  const compiled = typst.compile({ mainFileContent, inputs: { data: JSON.stringify(data) } })
  // The compiler's own words are left out: they may quote what the list says about a person.
  if (compiled.result === null) throw new Error('the template did not compile')
  return compiled.result
}

/** A tagged PDF (PDF/UA-1) from a template and its data. The data is shown, never read as markup. */
export async function makePdf<Name extends keyof Templates>(
  template: Name,
  data: Templates[Name],
): Promise<Buffer> {
  const paper = prepare[template](data)
  compiler ??= loadCompiler()
  const [typst, source] = await Promise.all([compiler, readFile(`${folder}${template}.typ`, 'utf8')])
  try {
    return typst.pdf(compile(typst, source, paper), { pdfStandard: 'ua-1' })
  } finally {
    // What was typeset is about people: it does not stay in the compiler's memory.
    typst.evictCache(0)
  }
}
