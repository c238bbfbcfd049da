import type { Chance } from '../../chance.ts'
import type { Participant } from '../../one-to-one/participants.ts'
import type { Departure } from '../departures.ts'

/** A talk about needs that was held, and whom it was with. */
export type Talk = {
  participant: Participant
  departures: Departure[]
  /** The day of the first talk about needs. */
  day: string
  /** The last day on which anything was said: they left, or it is today. */
  until: string
  leftOn: string | null
  by: string
  chance: Chance
}
