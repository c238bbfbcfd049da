import type { Centre } from '../centre.ts'
import { participantsOf } from '../one-to-one/participants.ts'
import type { OneToOneRows } from '../one-to-one/rows.ts'
import type { PartOfCentre } from '../rows.ts'
import { type Refused, writeRefused } from './refused.ts'
import { type ComingInRows, noComingIn } from './rows.ts'
import { writeTakenIn } from './taken-in.ts'
import { writeWaiting } from './waiting.ts'

type Known = {
  centre: Centre
  people: PartOfCentre
  /** The answers of three years, to which those of the intake are added. */
  oneToOne: Pick<OneToOneRows, 'matches' | 'yesAnswers' | 'refusals'>
  taken: Set<string>
}

/** Three years of coming to us: who was taken in, who waits, whom we turned down; these last have files of their own. */
export function comingInOf({ centre, people, oneToOne, taken }: Known): {
  rows: ComingInRows
  refused: Refused['people']
} {
  const rows = noComingIn()
  writeTakenIn(participantsOf(centre, people), oneToOne, rows, centre)
  const refused = writeRefused(taken, rows, centre)
  oneToOne.refusals.push(...refused.refusals)
  writeWaiting(taken, oneToOne.refusals, rows, centre)
  return { rows, refused: refused.people }
}
