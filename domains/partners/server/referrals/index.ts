import './tables.ts'
import { sql } from 'kysely'
import type { Schedule } from '#platform/events/reaction.ts'
import { amendingHandlers } from './amend.ts'
import { byLinkHandlers } from './by-link.ts'
import { contactHandlers } from './contacts.ts'
import { draftHandlers } from './drafts.ts'
import { fileHandlers } from './files.ts'
import { linkHandlers } from './links.ts'
import { paperHandlers } from './paper.ts'
import { readingReferrals } from './read.ts'
import { sendingHandlers } from './send.ts'
import { windowHandlers } from './window.ts'

export { referralsReactions } from './reactions.ts'

export const referralsHandlers = [
  ...readingReferrals,
  ...draftHandlers,
  ...sendingHandlers,
  ...amendingHandlers,
  ...fileHandlers,
  ...paperHandlers,
  ...linkHandlers,
  ...contactHandlers,
  ...windowHandlers,
  ...byLinkHandlers,
]

/** Codes and keys that are over. */
const forgetCodes: Schedule = {
  name: 'partners.forget-codes',
  cron: '20 3 * * *',
  quiet: true,
  async run({ tx }) {
    await sql`select referral_forget_codes()`.execute(tx)
  },
}

export const referralsSchedules = [forgetCodes]
