import { organisationWeb } from '#domains/organisation/web/index.tsx'
import { releaseWeb } from '#domains/release/web/index.ts'
import type { DomainWeb } from '#platform/web/domain-web.ts'

/** The domains that this app shows, from the lowest to the highest. */
export const domains: DomainWeb[] = [organisationWeb, releaseWeb]
