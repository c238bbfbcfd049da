import { sql } from 'kysely'
import { supervisionOf } from '#domains/volunteers/server/index.ts'
import { react, type Schedule } from '#platform/events/reaction.ts'
import type { SystemContext } from '#platform/operations/perform-as-system.ts'
import type { Language } from '#platform/texts/languages.ts'
import { format } from '#platform/texts/text.ts'
import { listSilences, type SilenceOfMatch } from './silence-store.ts'
import './events.ts'

type Addressee = { name: string; email: string; language: Language }
type Named = {
  matchId: string
  person: string
  volunteer: string
  volunteerId: string
  name: string
  email: string | null
  language: Language
}

/** Initials for a mail, and where to reach the volunteer: a mail is read by bystanders, so it names nobody. */
async function namesOf({ tx }: SystemContext, matchIds: readonly string[]): Promise<Map<string, Named>> {
  const { rows } = await sql<Named>`select m.id as match_id, initials_of(p.display_name) as person,
      initials_of(v.display_name) as volunteer, v.id as volunteer_id, v.display_name as name, v.email, v.language
    from matches m join people p on p.id = m.person_id join volunteers v on v.id = m.volunteer_id
    where m.id = any (${matchIds}::uuid[])`.execute(tx)
  return new Map(rows.map((row) => [row.matchId, row]))
}

async function colleague({ tx }: SystemContext, id: string): Promise<Addressee | null> {
  const found = tx.selectFrom('access.colleagues').select(['name', 'email', 'language']).where('id', '=', id)
  return (await found.executeTakeFirst()) ?? null
}

/** Who hears of each silence: whoever watches over the volunteer today; of a volunteer lent to another unit, whoever is responsible there too. */
async function listenersOf({ tx }: SystemContext, silences: readonly SilenceOfMatch[]) {
  const supervised = await supervisionOf(tx, [...new Set(silences.map(({ volunteerId }) => volunteerId))])
  const { rows } = await sql<{
    matchId: string
    responsibleId: string
  }>`select m.id as match_id, p.responsible_id
    from matches m join people p on p.id = m.person_id join volunteers v on v.id = m.volunteer_id
    where m.id = any (${silences.map(({ matchId }) => matchId)}::uuid[]) and p.unit_id <> v.unit_id
      and p.responsible_id is not null`.execute(tx)
  const lentTo = new Map(rows.map(({ matchId, responsibleId }) => [matchId, responsibleId]))
  return silences.flatMap((silence) => {
    const both = [supervised.get(silence.volunteerId)?.supervisorId, lentTo.get(silence.matchId)]
    return [...new Set(both)].flatMap((userId) => (userId ? [{ silence, userId }] : []))
  })
}

/** The volunteer is asked first; when it has been silent for long, whoever listens is told as well. */
export const askWhyItIsQuiet = react({
  event: 'meetings.silence-reached',
  name: 'meetings.ask-why-it-is-quiet',
  concerns: () => null,
  async run(context, { matchId, level, since }) {
    const { tx, today } = context
    const now = (await listSilences(tx, { today: today.toString(), least: 1, matchIds: [matchId] }))[0]
    // They have met, or are apart as planned, since this was told.
    if (!now || now.since !== since || now.level === 'paused') return
    const names = (await namesOf(context, [matchId])).get(matchId)
    if (!names) return
    const days = level === 'alarm' ? now.contactDays : now.logDays
    const values = { person: names.person, volunteer: names.volunteer, days }
    if (names.email !== null && now.logDays > 0)
      await write(context, { ...names, email: names.email }, 'silence-reminder', values)
    if (level !== 'alarm') return
    for (const { userId } of await listenersOf(context, [now])) {
      const listener = await colleague(context, userId)
      if (listener) await write(context, listener, 'silence-alarm', values)
    }
  },
})

type Kind = 'silence-reminder' | 'silence-alarm' | 'silence-digest'

async function write(
  { site }: SystemContext,
  { name, email, language }: Addressee,
  kind: Kind,
  values: Record<string, string | number>,
): Promise<void> {
  const toVolunteer = kind === 'silence-reminder'
  await site.mail({
    ...{ to: email, kind: 'notice', language },
    values: {
      name,
      subject: format(language, `meetings.mail.${kind}.subject`),
      text: format(language, `meetings.mail.${kind}.text`, values),
      action: format(language, 'meetings.mail.open'),
      link: toVolunteer ? `${site.url}/field` : `${site.url}/meetings/silence`,
    },
  })
}

/** Every Monday: to each who listens today, which have gone quiet, the longest first. */
export const sendSilenceDigests: Schedule = {
  name: 'meetings.send-silence-digests',
  cron: '0 7 * * 1',
  async run(context) {
    const { tx, today } = context
    const silences = await listSilences(tx, { today: today.toString(), least: 1, limit: 100_000 })
    const quiet = silences.filter(({ level }) => level === 'reminder' || level === 'alarm')
    const heard = Map.groupBy(await listenersOf(context, quiet), ({ userId }) => userId)
    for (const [userId, theirs] of heard) {
      const listener = await colleague(context, userId)
      const silent = theirs.map(({ silence }) => silence)
      if (listener) await sendDigest(context, listener, silent)
    }
  },
}

const linesAtMost = 30

async function sendDigest(context: SystemContext, to: Addressee, silences: SilenceOfMatch[]): Promise<void> {
  const shown = silences.slice(0, linesAtMost)
  const names = await namesOf(
    context,
    shown.map(({ matchId }) => matchId),
  )
  const lines = shown.map(({ matchId, contactDays }) => {
    const { person = '', volunteer = '' } = names.get(matchId) ?? {}
    return format(to.language, 'meetings.mail.silence-digest.line', { person, volunteer, days: contactDays })
  })
  await write(context, to, 'silence-digest', { count: silences.length, lines: lines.join('\n') })
}
