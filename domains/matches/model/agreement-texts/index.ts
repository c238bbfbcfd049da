import type { TextsInAll } from '../agreement.ts'
import { bg } from './bg.ts'
import { en } from './en.ts'
import { nb } from './nb.ts'
import { ro } from './ro.ts'

/** The text of the handbook for a kind, until the house writes its own. */
export const handbookText = ({ endsWithCustody }: { endsWithCustody: boolean }): TextsInAll => {
  const of = endsWithCustody ? 'custody' : 'lasting'
  return { en: en[of], nb: nb[of], bg: bg[of], ro: ro[of] }
}
