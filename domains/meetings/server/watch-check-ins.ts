import { sql } from 'kysely'
import { houseValues } from '#domains/organisation/server/index.ts'
import { react, type Schedule } from '#platform/events/reaction.ts'
import { performAsSystem, type SystemContext } from '#platform/operations/perform-as-system.ts'
import { dayText, timeText } from '#platform/texts/days.ts'
import type { Language } from '#platform/texts/languages.ts'
import { format } from '#platform/texts/text.ts'
import { checkInStanding } from '../model/check-in.ts'
import './events.ts'
import './tables.ts'

type Awaited = { id: string; personId: string; unitId: string; backBy: string }

/** Every minute: whoever said when they would be back and is not, past the grace of the house, is looked for. */
export const watchCheckIns: Schedule = {
  name: 'meetings.watch-check-ins',
  cron: '* * * * *',
  quiet: true,
  async run({ tx, now, today, site }) {
    const { rows } = await sql<Awaited>`select c.id, c.person_id, v.unit_id, c.back_by
      from check_ins c join volunteers v on v.id = c.volunteer_id
      where c.state = 'waiting' and c.back_by <= ${now.toString()}::timestamptz order by c.back_by limit 500`.execute(
      tx,
    )
    for (const { id, personId, unitId, backBy } of rows) {
      const house = await houseValues(tx, ['check-in-after'], { unitId, day: today.toString() })
      const waiting = { state: 'waiting', backBy: Temporal.Instant.from(backBy) } as const
      if (checkInStanding(waiting, { now, grace: house['check-in-after'] }) === 'overdue')
        await performAsSystem(site, 'meetings.miss-volunteer', [personId], (context) =>
          miss(context, id, personId),
        )
    }
  },
}

async function miss({ tx, now, tell }: SystemContext, id: string, personId: string): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('checkIns')
    .set(({ eb }) => ({ state: 'overdue', overdueAt: now.toString(), version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  if (numUpdatedRows > 0n) tell('meetings.check-in-overdue', { checkInId: id, personId })
}

type Told = { userId: string; name: string; email: string; language: Language }

const toldOf = async ({ tx }: SystemContext, checkInId: string): Promise<Told[]> =>
  (await sql<Told>`select * from told_of_check_in(${checkInId})`.execute(tx)).rows

async function initialsAndTime({ tx, site }: SystemContext, checkInId: string) {
  const { rows } = await sql<{
    who: string
    backBy: string
  }>`select initials_of(v.display_name) as who, c.back_by
    from check_ins c join volunteers v on v.id = c.volunteer_id where c.id = ${checkInId}`.execute(tx)
  const { who, backBy } = rows[0]!
  const day = Temporal.Instant.from(backBy).toZonedDateTimeISO(site.zone).toPlainDate().toString()
  return { who, backBy, day }
}

/** Those on duty and whoever watches over the volunteer today hear of it at once, by initials. */
export const callForOverdue = react({
  event: 'meetings.check-in-overdue',
  name: 'meetings.call-for-overdue',
  concerns: ({ personId }) => personId,
  run: (context, { checkInId }) => write(context, checkInId, 'check-in-overdue'),
})

/** Nobody goes on looking for somebody who is back. */
export const callOff = react({
  event: 'meetings.back-after-all',
  name: 'meetings.call-off',
  concerns: ({ personId }) => personId,
  run: (context, { checkInId }) => write(context, checkInId, 'check-in-back'),
})

async function write(
  context: SystemContext,
  checkInId: string,
  what: 'check-in-overdue' | 'check-in-back',
): Promise<void> {
  const { site } = context
  const { who, backBy, day } = await initialsAndTime(context, checkInId)
  for (const { name, email, language } of await toldOf(context, checkInId)) {
    const values = { who, time: timeText(backBy, language, site.zone), day: dayText(day, language, 'near') }
    await site.mail({
      ...{ to: email, kind: 'notice', language },
      values: {
        name,
        subject: format(language, `meetings.mail.${what}.subject`),
        text: format(language, `meetings.mail.${what}.text`, values),
        action: format(language, 'meetings.mail.open'),
        link: `${site.url}/meetings/check-ins`,
      },
    })
  }
}
