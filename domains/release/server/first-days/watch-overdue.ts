import { sql } from 'kysely'
import { react, type Schedule } from '#platform/events/reaction.ts'
import { performAsSystem, type SystemContext } from '#platform/operations/perform-as-system.ts'
import type { Language } from '#platform/texts/languages.ts'
import { format } from '#platform/texts/text.ts'
import { stepsReached } from '../../model/first-days/escalation.ts'
import type { FirstDays } from '../../model/first-days/first-days.ts'
import { readFirstDays } from './first-days-store.ts'
import { escalationOf } from './house.ts'

declare module '#platform/events/event.ts' {
  interface EventRegister {
    'release.contact-overdue': { callId: string; personId: string }
  }
}

const watchedFor = 28

/** Every quarter of an hour: where a contact of the first days is late, whoever is next hears of it, once. */
export const watchFirstDays: Schedule = {
  name: 'release.watch-first-days',
  cron: '*/15 * * * *',
  quiet: true,
  async run({ tx, now, today: date, site }) {
    const today = date.toString()
    const late = (
      await readFirstDays(tx, sql`r.day between ${today}::date - ${watchedFor}::int and ${today}`, {
        ...{ today, asSystem: true },
      })
    ).filter(({ overdue }) => overdue !== null)
    for (const one of late) {
      const { rows: tree } = await sql<{
        userId: string
      }>`select user_id from phone_trees where unit_id = ${one.unitId} order by place`.execute(tx)
      const dueOn = one.overdue!.dueOn
      const steps = stepsReached(
        {
          ...{ dueOn, tree: tree.map(({ userId }) => userId), isTaken: one.overdue!.takenBy !== null },
          hasVolunteer: one.carrier?.kind === 'volunteer' && !isDaily(one, dueOn),
        },
        await escalationOf(tx, one.unitId, today),
        { now, zone: site.zone },
      ).filter(({ step }) => !one.overdue!.calls.some((call) => call.step === step))
      if (steps.length > 0)
        await performAsSystem(site, 'release.call-on', [one.personId], (context) =>
          callOn(context, one, dueOn, steps),
        )
    }
  },
}

// Why somebody is to be heard from every day is not for volunteers to guess.
const isDaily = ({ dues }: FirstDays, dueOn: string) =>
  dues.some(({ day, kind }) => day === dueOn && kind === 'daily')

async function callOn(
  { tx, now, tell }: SystemContext,
  { releaseId, personId }: FirstDays,
  dueOn: string,
  steps: readonly { step: string; userId: string | null }[],
): Promise<void> {
  for (const { step, userId } of steps) {
    const { rows } = await sql<{
      id: string
    }>`insert into overdue_calls (release_id, person_id, due_on, step, user_id, reached_at)
      values (${releaseId}, ${personId}, ${dueOn}, ${step}, ${userId}, ${now.toString()}) on conflict do nothing returning id`.execute(
      tx,
    )
    if (rows[0]) tell('release.contact-overdue', { callId: rows[0].id, personId })
  }
}

type Told = { name: string; email: string; language: Language }

/** A mail is read by bystanders: it says that something is late, and neither who nor what. */
export const tellOfOverdue = react({
  event: 'release.contact-overdue',
  name: 'release.tell-of-overdue',
  concerns: ({ personId }) => personId,
  async run({ tx, site }, { callId }) {
    const { rows: calls } = await sql<{
      step: string
    }>`select step from overdue_calls where id = ${callId}`.execute(tx)
    const { rows } = await sql<Told>`select * from told_of_overdue(${callId})`.execute(tx)
    const toVolunteer = calls[0]?.step === 'volunteer'
    const what = toVolunteer ? 'to-volunteer' : 'to-staff'
    for (const { name, email, language } of rows)
      await site.mail({
        ...{ to: email, kind: 'notice', language },
        values: {
          name,
          subject: format(language, `release.mail.overdue-${what}.subject`),
          text: format(language, `release.mail.overdue-${what}.text`),
          action: format(language, 'release.mail.open'),
          link: toVolunteer ? `${site.url}/field` : `${site.url}/release/first-days`,
        },
      })
  },
})
