import type { MatchingProfile } from '#domains/volunteers/model/index.ts'
import type { RoleState, VolunteerState } from '#domains/volunteers/model/volunteer.ts'
import type { Language } from '#platform/texts/languages.ts'
import type { Sex } from '../names/name-of.ts'
import type { StaffMember, UnitName } from '../staff.ts'

/** Days on the way of a volunteer; null: has not come. */
export type Path = {
  applied: string
  interviewed: string | null
  /** Which of the unit's courses; null: none so far. */
  course: number | null
  approved: string | null
  paused: string | null
  left: string | null
  refused: string | null
}

/** A volunteer of the example, with what the rest of it has to know. */
export type Helper = {
  id: string
  unit: UnitName
  number: number
  /** The first half of a known e-mail address. */
  key: string | null
  userId: string | null
  given: string
  family: string
  sex: Sex
  birthYear: number
  language: Language
  state: VolunteerState
  path: Path
  roles: { kindId: string; state: RoleState }[]
  supervisor: StaffMember
  mostMatches: 1 | 2
  profile: MatchingProfile
  /** Has let first aid lapse, and begins nothing new until it is there again. */
  lapsed: boolean
}

export const helps = ({ roles }: Helper, kindId: string): boolean =>
  roles.some((role) => role.kindId === kindId && role.state !== 'refused')

/** Until when somebody can be counted on, once approved: until a pause, until leaving. */
export const servesUntil = ({ path: { paused, left } }: Helper): string | null => paused ?? left
