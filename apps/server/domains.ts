import { fileURLToPath } from 'node:url'
import { activitiesHandlers, activitiesReactions } from '#domains/activities/server/index.ts'
import { auditHandlers } from '#domains/audit/server/index.ts'
import { familyHandlers, familyReactions, familySchedules } from '#domains/family/server/index.ts'
import { groundsHandlers, groundsReactions, groundsSchedules } from '#domains/grounds/server/index.ts'
import { intakeHandlers, intakeReactions, intakeSchedules } from '#domains/intake/server/index.ts'
import { journalHandlers } from '#domains/journal/server/index.ts'
import { matchesHandlers, matchesReactions, matchesSchedules } from '#domains/matches/server/index.ts'
import { meetingsHandlers, meetingsReactions, meetingsSchedules } from '#domains/meetings/server/index.ts'
import { needsHandlers, needsSchedules } from '#domains/needs/server/index.ts'
import {
  houseValues,
  organisationHandlers,
  organisationReactions,
} from '#domains/organisation/server/index.ts'
import { partnersHandlers, partnersReactions, partnersSchedules } from '#domains/partners/server/index.ts'
import { peopleHandlers, peopleReactions, peopleSchedules } from '#domains/people/server/index.ts'
import { plansHandlers, plansReactions } from '#domains/plans/server/index.ts'
import { refusalsHandlers } from '#domains/refusals/server/index.ts'
import { releaseHandlers, releaseReactions, releaseSchedules } from '#domains/release/server/index.ts'
import { restrictionsHandlers, restrictionsReactions } from '#domains/restrictions/server/index.ts'
import {
  safeguardingHandlers,
  safeguardingReactions,
  safeguardingSchedules,
} from '#domains/safeguarding/server/index.ts'
import { volunteersHandlers, volunteersSchedules } from '#domains/volunteers/server/index.ts'
import { accessHandlers } from '#platform/access/access-handlers.ts'
import { draftsHandlersFor } from '#platform/drafts/drafts-handlers.ts'
import type { Reaction, Schedule } from '#platform/events/reaction.ts'
import type { Handler } from '#platform/operations/handler.ts'
import { forgetExpired } from '#platform/retention/forget-expired.ts'

/** Everything that can be asked or done, domain by domain; and the drafts of it. */
const ofDomains = [
  accessHandlers,
  organisationHandlers,
  peopleHandlers,
  journalHandlers,
  groundsHandlers,
  restrictionsHandlers,
  refusalsHandlers,
  safeguardingHandlers,
  partnersHandlers,
  familyHandlers,
  volunteersHandlers,
  intakeHandlers,
  needsHandlers,
  plansHandlers,
  matchesHandlers,
  meetingsHandlers,
  releaseHandlers,
  activitiesHandlers,
  auditHandlers,
].flat() as unknown as Handler[]
export const handlers: Handler[] = [...ofDomains, ...draftsHandlersFor(ofDomains)]

/** What domains do when others tell something. */
export const reactions: Reaction[] = [
  ...organisationReactions,
  ...peopleReactions,
  ...groundsReactions,
  ...restrictionsReactions,
  ...safeguardingReactions,
  ...partnersReactions,
  ...familyReactions,
  ...activitiesReactions,
  ...intakeReactions,
  ...plansReactions,
  ...matchesReactions,
  ...meetingsReactions,
  ...releaseReactions,
]

/** What happens at set times. */
export const schedules: Schedule[] = [
  forgetExpired(async ({ tx, today }) => {
    const kept = await houseValues(tx, ['audit-kept'], {
      unitId: null,
      day: today.toString(),
    })
    return kept['audit-kept']
  }),
  ...peopleSchedules,
  ...groundsSchedules,
  ...safeguardingSchedules,
  ...partnersSchedules,
  ...familySchedules,
  ...volunteersSchedules,
  ...familySchedules,
  ...intakeSchedules,
  ...needsSchedules,
  ...matchesSchedules,
  ...meetingsSchedules,
  ...releaseSchedules,
]

const from = (path: string) => fileURLToPath(new URL(`../../${path}/migrations`, import.meta.url))

/** The tables, from the ground up: a domain's may refer only to those above it in this list. */
export const migrationDirectories: { domain: string; path: string }[] = [
  { domain: 'access', path: from('platform/access') },
  { domain: 'audit', path: from('platform/audit') },
  { domain: 'operations', path: from('platform/operations') },
  { domain: 'events', path: from('platform/events') },
  { domain: 'drafts', path: from('platform/drafts') },
  { domain: 'retention', path: from('platform/retention') },
  { domain: 'organisation', path: from('domains/organisation/server') },
  { domain: 'people', path: from('domains/people/server') },
  { domain: 'journal', path: from('domains/journal/server') },
  { domain: 'grounds', path: from('domains/grounds/server') },
  { domain: 'restrictions', path: from('domains/restrictions/server') },
  { domain: 'refusals', path: from('domains/refusals/server') },
  { domain: 'safeguarding', path: from('domains/safeguarding/server') },
  { domain: 'partners', path: from('domains/partners/server') },
  { domain: 'family', path: from('domains/family/server') },
  { domain: 'volunteers', path: from('domains/volunteers/server') },
  { domain: 'intake', path: from('domains/intake/server') },
  { domain: 'needs', path: from('domains/needs/server') },
  { domain: 'plans', path: from('domains/plans/server') },
  { domain: 'matches', path: from('domains/matches/server') },
  { domain: 'meetings', path: from('domains/meetings/server') },
  { domain: 'release', path: from('domains/release/server') },
  { domain: 'activities', path: from('domains/activities/server') },
  { domain: 'who-saw-whom', path: from('domains/audit/server') },
]
