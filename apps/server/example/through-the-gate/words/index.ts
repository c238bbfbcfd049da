import type { UnitName } from '../../staff.ts'
import { bg } from './bg.ts'
import { nb } from './nb.ts'
import type { GateWords } from './words.ts'

export const gateWordsOf: Record<UnitName, GateWords> = { Pleven: bg, Oslo: nb }
