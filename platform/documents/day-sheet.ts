import type { Language } from '#platform/texts/languages.ts'
import { paperTexts } from './paper-texts.ts'

/** One day on one sheet, to be carried in a pocket; its texts are in the reader's language. What is empty takes no room. */
export type DaySheet = {
  language: Language
  title: string
  /** Below the title: whose day it is. */
  subtitle: string
  introduction: string
  /** What must be found at a glance, large: who, where, when. */
  first: { label: string; value: string }[]
  /** What is in hand, ticked or with an empty box, and what was said about it. */
  checks: { heading: string; rows: { ticked: boolean; label: string; words: string }[] }
  stops: { heading: string; rows: { when: string; what: string; where: string }[] }
  parts: { heading: string; paragraphs: string[] }[]
  numbers: { heading: string; rows: { label: string; number: string }[] }
  isLargePrint: boolean
  foot: string
}

export const daySheetForPaper = (sheet: DaySheet) => ({
  ...sheet,
  pageOfPages: paperTexts[sheet.language]['page-of-pages'],
})
