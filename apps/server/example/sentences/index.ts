import type { Language } from '#platform/texts/languages.ts'
import { bg } from './bg.ts'
import { en } from './en.ts'
import { nb } from './nb.ts'
import { ro } from './ro.ts'
import type { Sentences } from './sentences.ts'

export type { Sentences } from './sentences.ts'
export const sentences: Record<Language, Sentences> = { en, nb, bg, ro }
