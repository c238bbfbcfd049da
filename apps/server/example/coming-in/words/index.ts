import type { UnitName } from '../../staff.ts'
import { bg } from './bg.ts'
import { nb } from './nb.ts'
import type { ComingWords } from './words.ts'

export const comingWordsOf: Record<UnitName, ComingWords> = { Pleven: bg, Oslo: nb }
