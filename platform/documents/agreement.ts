import type { Language } from '#platform/texts/languages.ts'
import { paperTexts } from './paper-texts.ts'

/** Something that people sign together, with its texts already in the reader's language. */
export type PrintableAgreement = {
  language: Language
  title: string
  organisation: string
  /** Between whom: a label and a name each. */
  parties: { label: string; value: string }[]
  /** What these people agreed among themselves; stands before the sections. */
  points: { label: string; value: string }[]
  pointsHeading: string
  sections: { heading: string; text: string }[]
  /** A line for each; `picture` is the signature drawn on a screen, as SVG. */
  signatures: { name: string; label: string; said: string; picture: string | null }[]
  signaturesHeading: string
  /** Stands at the foot of every page. */
  foot: string
}

export const agreementForPaper = (agreement: PrintableAgreement) => ({
  ...agreement,
  pageOfPages: paperTexts[agreement.language]['page-of-pages'],
})
