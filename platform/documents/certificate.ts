import type { Language } from '#platform/texts/languages.ts'

/** A certificate, one page for each name, with its texts already in the reader's language. */
export type Certificate = {
  language: Language
  title: string
  organisation: string
  /** What they did, after the name: "has completed the course". */
  hasDone: string
  course: string
  when: string
  /** Stands above the modules; empty when there are none. */
  contents: string
  modules: string[]
  issued: string
  /** Whoever signs below the line. */
  signature: string
  names: string[]
}
