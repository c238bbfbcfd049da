import { activitiesWeb } from '#domains/activities/web/index.tsx'
import { auditWeb } from '#domains/audit/web/index.tsx'
import { familyWeb } from '#domains/family/web/index.tsx'
import { groundsWeb } from '#domains/grounds/web/index.tsx'
import { intakeWeb } from '#domains/intake/web/index.tsx'
import { journalWeb } from '#domains/journal/web/index.tsx'
import { matchesWeb } from '#domains/matches/web/index.tsx'
import { meetingsWeb } from '#domains/meetings/web/index.tsx'
import { needsWeb } from '#domains/needs/web/index.tsx'
import { organisationWeb } from '#domains/organisation/web/index.tsx'
import { partnersWeb } from '#domains/partners/web/index.tsx'
import { peopleWeb } from '#domains/people/web/index.ts'
import { plansWeb } from '#domains/plans/web/index.tsx'
import { refusalsWeb } from '#domains/refusals/web/index.tsx'
import { releaseWeb } from '#domains/release/web/index.tsx'
import { restrictionsWeb } from '#domains/restrictions/web/index.tsx'
import { safeguardingWeb } from '#domains/safeguarding/web/index.tsx'
import { volunteersWeb } from '#domains/volunteers/web/index.tsx'
import type { DomainWeb } from '#platform/web/domain-web.ts'

/** The domains that this app shows, from the lowest to the highest. */
export const domains: DomainWeb[] = [
  organisationWeb,
  peopleWeb,
  journalWeb,
  groundsWeb,
  restrictionsWeb,
  refusalsWeb,
  safeguardingWeb,
  partnersWeb,
  familyWeb,
  volunteersWeb,
  intakeWeb,
  needsWeb,
  plansWeb,
  matchesWeb,
  meetingsWeb,
  releaseWeb,
  auditWeb,
  activitiesWeb,
]
