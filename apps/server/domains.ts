import { fileURLToPath } from 'node:url'
import { journalHandlers } from '#domains/journal/server/index.ts'
import { organisationHandlers } from '#domains/organisation/server/index.ts'
import { peopleHandlers, peopleReactions, peopleSchedules } from '#domains/people/server/index.ts'
import { releaseHandlers } from '#domains/release/server/index.ts'
import { accessHandlers } from '#platform/access/access-handlers.ts'
import { draftsHandlers } from '#platform/drafts/drafts-handlers.ts'
import type { Reaction, Schedule } from '#platform/events/reaction.ts'
import type { Handler } from '#platform/operations/handler.ts'
import { forgetExpired } from '#platform/retention/forget-expired.ts'

/** Everything that can be asked or done, domain by domain. */
export const handlers = [
  accessHandlers,
  draftsHandlers,
  organisationHandlers,
  peopleHandlers,
  journalHandlers,
  releaseHandlers,
].flat() as unknown as Handler[]

/** What domains do when others tell something. */
export const reactions: Reaction[] = [...peopleReactions]

/** What happens at set times. */
export const schedules: Schedule[] = [forgetExpired, ...peopleSchedules]

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
  { domain: 'release', path: from('domains/release/server') },
]
