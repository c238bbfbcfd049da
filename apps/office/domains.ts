import { journalWeb } from '#domains/journal/web/index.tsx'
import { organisationWeb } from '#domains/organisation/web/index.tsx'
import { peopleWeb } from '#domains/people/web/index.ts'
import { releaseWeb } from '#domains/release/web/index.tsx'
import type { DomainWeb } from '#platform/web/domain-web.ts'

/** The domains that this app shows, from the lowest to the highest. */
export const domains: DomainWeb[] = [organisationWeb, peopleWeb, journalWeb, releaseWeb]
