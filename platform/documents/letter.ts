import type { Language } from '#platform/texts/languages.ts'
import { paperTexts } from './paper-texts.ts'

/** A letter, with its texts already in the reader's language. What is empty takes no room. */
export type PrintableLetter = {
  language: Language
  /** Who writes: the organisation and unit, and where to answer. */
  from: string[]
  to: string[]
  placeAndDay: string
  /** What it is about: also the title of the file. */
  about: string
  greeting: string
  parts: { heading: string; paragraphs: string[] }[]
  /** Facts to look up, a label and a value each; they stand before the parts. */
  facts: { label: string; value: string }[]
  closing: string
  signature: { name: string; label: string }
  /** For letters to a person: body of 14 points instead of 12. */
  isLargePrint: boolean
  foot: string
}

export const letterForPaper = (letter: PrintableLetter) => ({
  ...letter,
  pageOfPages: paperTexts[letter.language]['page-of-pages'],
})
