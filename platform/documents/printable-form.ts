import type { Language } from '#platform/texts/languages.ts'
import { paperTexts } from './paper-texts.ts'

/** One thing to fill in by hand: a line, several lines, boxes to tick, or a row of numbers to ring. */
export type FormField =
  | { label: string; help: string; kind: 'line' }
  | { label: string; help: string; kind: 'lines'; lines: number }
  | { label: string; help: string; kind: 'choices'; choices: string[] }

/** A form for a pen, with its texts already in the reader's language. */
export type PrintableForm = {
  language: Language
  title: string
  organisation: string
  introduction: string
  sections: { heading: string; text: string; fields: FormField[] }[]
  /** Whoever signs below, a line each; empty where nobody does. */
  signatures: string[]
  isLargePrint: boolean
  /** Stands at the foot of every page: the source and licence of what is asked, or where the form goes. */
  foot: string
}

export const formForPaper = (form: PrintableForm) => ({
  ...form,
  pageOfPages: paperTexts[form.language]['page-of-pages'],
})
