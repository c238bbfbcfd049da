import type { Language } from '#platform/texts/languages.ts'
import { paperTexts } from './paper-texts.ts'

/** What the drawings show, in words: their alternative texts. */
export type Pictograms = Record<
  'me' | 'volunteer' | 'staff' | 'partner' | 'star' | 'goal' | 'phone' | 'calendar' | 'step',
  string
>
type Call = { name: string; phone: string }

/** A plan for the wall, with its texts already in the reader's language. What is empty takes no room. */
export type PrintablePlan = {
  language: Language
  title: string
  name: string
  pictograms: Pictograms
  strengthsHeading: string
  strengths: string[]
  goals: {
    own: string
    worker: string
    steps: {
      words: string
      owner: 'me' | 'volunteer' | 'staff' | 'partner'
      who: string
      when: string
      done: boolean
    }[]
  }[]
  /** Stands before the line for the day of a tick. */
  tickedLabel: string
  tickHelp: string
  next: string
  calls: Call[]
  foot: string
}

export const planForPaper = (plan: PrintablePlan) => ({
  ...plan,
  pageOfPages: paperTexts[plan.language]['page-of-pages'],
})

/** A card of the size of a bank card, folded once. */
export type PrintableCard = {
  language: Language
  title: string
  name: string
  pictograms: Pictograms
  callsHeading: string
  nobodyYet: string
  calls: Call[]
  appointmentsHeading: string
  appointments: { what: string; when: string }[]
  stepsHeading: string
  steps: { words: string; when: string }[]
  howToCut: string
}
