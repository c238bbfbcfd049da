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

async function supervisorOf({ tx }: SystemContext, id: string): Promise<Addressee | null> {
  const found = tx.selectFrom('access.colleagues').select(['name', 'email', 'language']).where('id', '=', id)
  return (await found.executeTakeFirst()) ?? null
}

/** The volunteer is asked first; when it has been silent for long, whoever watches over them today is told as well. */
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
    const { supervisorId = null } =
      (await supervisionOf(tx, [names.volunteerId])).get(names.volunteerId) ?? {}
    const supervisor = supervisorId === null ? null : await supervisorOf(context, supervisorId)
    if (supervisor) await write(context, supervisor, 'silence-alarm', values)
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

/** Every Monday: to each who watches over volunteers today, which of theirs have gone quiet, the longest first. */
export const sendSilenceDigests: Schedule = {
  name: 'meetings.send-silence-digests',
  cron: '0 7 * * 1',
  async run(context) {
    const { tx, today } = context
    const silences = await listSilences(tx, { today: today.toString(), least: 1, limit: 100_000 })
    const quiet = silences.filter(({ level }) => level === 'reminder' || level === 'alarm')
    const watched = await supervisionOf(tx, [...new Set(quiet.map(({ volunteerId }) => volunteerId))])
    const bySupervisor = Map.groupBy(
      quiet,
      ({ volunteerId }) => watched.get(volunteerId)?.supervisorId ?? null,
    )
    for (const [supervisorId, theirs] of bySupervisor) {
      const supervisor = supervisorId === null ? null : await supervisorOf(context, supervisorId)
      if (supervisor) await sendDigest(context, supervisor, theirs)
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
