import type { Language } from '#platform/texts/languages.ts'
import bg from './messages/bg.json' with { type: 'json' }
import en from './messages/en.json' with { type: 'json' }
import nb from './messages/nb.json' with { type: 'json' }
import ro from './messages/ro.json' with { type: 'json' }

const messages = { en, nb, bg, ro } satisfies Record<Language, typeof en>

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
  pageOfPages: messages[agreement.language]['page-of-pages'],
})
