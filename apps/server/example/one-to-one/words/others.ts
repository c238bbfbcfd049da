import type { Language } from '#platform/texts/languages.ts'
import { bg } from './bg.ts'
import { nb } from './nb.ts'

/** What volunteers write about a meeting, in the language in which they write. */
export const logs: Record<Language, string[]> = {
  nb: nb.log,
  bg: bg.log,
  ro: [
    'Plimbare pe malul râului. Am râs mult.',
    'Cafea și rebus. Obosit azi, dar a venit.',
    'Am completat un formular, apoi clătite.',
    'Am vorbit mai ales despre copii.',
    'Am văzut o cameră. Prea scumpă.',
  ],
  en: [
    'Walked along the river. A good talk.',
    'Coffee and a crossword. A tired day.',
    'Helped with a form, then pancakes.',
    'Talked mostly about the children.',
    'Looked at a room together. Too dear.',
  ],
}
