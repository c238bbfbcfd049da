import type { UnitName } from '../../staff.ts'
import { bg, ownBg } from './bg.ts'
import { nb, ownNb } from './nb.ts'
import type { OwnWords, Words } from './words.ts'

export { logs } from './others.ts'
export const wordsOf: Record<UnitName, Words> = { Oslo: nb, Pleven: bg }
export const ownWordsOf: Record<UnitName, OwnWords> = { Oslo: ownNb, Pleven: ownBg }
