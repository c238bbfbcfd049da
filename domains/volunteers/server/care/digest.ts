import type { Schedule } from '#platform/events/reaction.ts'
import type { SystemContext } from '#platform/operations/perform-as-system.ts'
import type { Language } from '#platform/texts/languages.ts'
import { format } from '#platform/texts/text.ts'
import { type DigestCounts, digestCounts } from '../../model/care-attention.ts'
import { supervisionOf } from '../supervision.ts'
import { attentionOf } from './attention.ts'
import { listCared } from './looked-after.ts'

/** On the first of each month, in the morning of the organisation's own zone. */
export const sendDigests: Schedule = {
  name: 'volunteers.send-digests',
  cron: '30 7 1 * *',
  run: sendThem,
}

async function sendThem({ tx, today, site }: SystemContext): Promise<void> {
  const everyone = await listCared(tx)
  const watched = await supervisionOf(
    tx,
    everyone.map(({ id }) => id),
  )
  const attention = await attentionOf(tx, everyone, today)
  const bySupervisor = Map.groupBy(everyone, ({ id }) => watched.get(id)?.supervisorId ?? null)
  for (const [supervisorId, volunteers] of bySupervisor) {
    if (supervisorId === null) continue
    const colleague = await tx
      .selectFrom('access.colleagues')
      .select(['name', 'email', 'language', 'ended'])
      .where('id', '=', supervisorId)
      .executeTakeFirst()
    if (!colleague || colleague.ended) continue
    const counts = digestCounts(volunteers.map(({ id }) => attention.get(id)!))
    const { name, email: to, language } = colleague
    const values = { name, ...digestText(counts, language), link: `${site.url}/my-volunteers` }
    // One address that does not take mail keeps nobody else from theirs.
    await site.mail({ to, kind: 'notice', language, values }).catch((error: unknown) => {
      site.reportBug({ id: supervisorId, operation: sendDigests.name, error })
    })
  }
}

const lines = ['silent', 'strained', 'expiring', 'unlogged', 'talk'] as const

/** Numbers alone: who it is, the page behind the link says, to whoever signs in. */
export function digestText(counts: DigestCounts, language: Language) {
  const said = lines
    .filter((line) => counts[line] > 0)
    .map((line) => `– ${format(language, `care.digest.${line}`, { count: counts[line] })}`)
  const opening = format(language, said.length > 0 ? 'care.digest.some' : 'care.digest.none', {
    count: counts.all,
  })
  return {
    subject: format(language, 'care.digest.subject'),
    text: [opening, ...said].join('\n'),
    action: format(language, 'care.digest.action'),
  }
}
