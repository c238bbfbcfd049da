import type { UnitName } from '../../../staff.ts'
import { bg } from './bg.ts'
import { nb } from './nb.ts'
import type { PlanWords } from './words.ts'

export const planWordsOf: Record<UnitName, PlanWords> = { Pleven: bg, Oslo: nb }
