import { fileURLToPath } from 'node:url'
import { printGrowth, type Subject } from './growth.ts'
import { fillOneToOne, type OneToOneFilled, perUnit } from './one-to-one-fill.ts'
import { pages } from './one-to-one-pages.ts'

const count = (units: number, one: number) => (units * one).toLocaleString('en')

/** A coordinator's pages about matches and meetings, at a hundred and at ten thousand active matches. */
export const oneToOne: Subject<OneToOneFilled> = {
  name: 'one-to-one',
  sizes: { small: 1, large: 100 },
  ...{ fill: fillOneToOne, pages },
  of: (units) => `${count(units, perUnit.active)} active, ${count(units, perUnit.meetings)} meetings`,
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await printGrowth(oneToOne)
