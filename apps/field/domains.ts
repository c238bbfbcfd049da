import { activitiesField } from '#domains/activities/field/index.ts'
import { matchesField } from '#domains/matches/field/index.ts'
import { meetingsField } from '#domains/meetings/field/index.ts'
import { partnersField } from '#domains/partners/field/index.ts'
import { releaseField } from '#domains/release/field/index.ts'
import { safeguardingField } from '#domains/safeguarding/field/index.ts'
import { volunteersField } from '#domains/volunteers/field/index.ts'
import type { DomainField } from '#platform/field/index.ts'

/** The domains that the phone app shows, from the lowest to the highest. */
export const domains: DomainField[] = [
  safeguardingField,
  partnersField,
  volunteersField,
  matchesField,
  meetingsField,
  releaseField,
  activitiesField,
]
