import type { Centre } from '../centre.ts'
import { chanceOf } from '../chance.ts'
import { momentOn } from '../days.ts'
import { idAt } from '../ids.ts'

/** The id of an organisation of the directory, or of a part of its entry, by the words that name it. */
export const partnerId = ({ seed, opened }: Centre, ...words: (string | number)[]): string =>
  idAt(momentOn(opened, 95), chanceOf(seed, 'partner', ...words))
