import type { MatchStep } from './steps.ts'

/** Where the two of a match are: the records of the participant may stand in two units. */
export type UnitsOfMatch = {
  /** Empty while no volunteer belongs to the match. */
  volunteerUnitId: string | null
  personUnitIds: readonly string[]
  lentTo: string | null
  waits: boolean
}

/** What a change of unit means to two people who go together: the contact waits, goes on again, or nothing changes. */
export function turnOfUnit({ volunteerUnitId, personUnitIds, lentTo, waits }: UnitsOfMatch) {
  if (volunteerUnitId === null) return null
  if (personUnitIds.includes(volunteerUnitId)) return waits ? 'goes-on' : lentTo === null ? null : 'is-home'
  return lentTo !== null && personUnitIds.includes(lentTo) ? null : 'waits'
}

/** The step by which it goes on from where it stood: two who had agreed and never met meet first, with the coordinator. */
export const stepOutOfMove = ({ begins }: { begins: string | null }): MatchStep =>
  begins === null ? 'keep-unmet' : 'keep-across'
