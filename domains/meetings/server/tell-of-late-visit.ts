import { sql } from 'kysely'
import { supervisorToday } from '#domains/volunteers/server/index.ts'
import { react } from '#platform/events/reaction.ts'
import { dayText } from '#platform/texts/days.ts'
import type { Language } from '#platform/texts/languages.ts'
import { format } from '#platform/texts/text.ts'
import './events.ts'
import './tables.ts'

type Late = {
  matchId: string
  day: string
  volunteerId: string
  volunteer: string
  coordinatorId: string | null
}

/**
 * A visitor planned for a day on which the other one is out. The plan was taken without a word about that day, which is not theirs to know;
 * whoever coordinates the two, or watches over the volunteer today, hears of it by initials.
 */
export const tellOfLateVisit = react({
  event: 'meetings.planned',
  name: 'meetings.tell-of-late-visit',
  concerns: ({ personId }) => personId,
  async run({ tx, site }, { meetingId }) {
    const { rows } = await sql<Late>`select x.id as match_id, m.day, v.id as volunteer_id,
        initials_of(v.display_name) as volunteer, x.coordinator_id
      from meetings m join matches x on x.id = m.match_id join relation_kinds k on k.id = x.kind_id
        join volunteers v on v.id = m.volunteer_id join people p on p.id = m.person_id
      where m.id = ${meetingId} and m.state = 'planned' and k.ends_with_custody and p.release_kind = 'confirmed'
        and m.day >= p.release_day`.execute(tx)
    const [late] = rows
    if (!late) return
    const told = late.coordinatorId ?? (await supervisorToday(tx, late.volunteerId)).supervisorId
    if (told === null) return
    const { name, email, language } = await tx
      .selectFrom('access.colleagues')
      .select(['name', 'email', 'language'])
      .where('id', '=', told)
      .executeTakeFirstOrThrow()
    const values = { volunteer: late.volunteer, day: dayText(late.day, language as Language, 'near') }
    await site.mail({
      ...{ to: email, kind: 'notice', language },
      values: {
        name,
        subject: format(language, 'meetings.mail.late-visit.subject'),
        text: format(language, 'meetings.mail.late-visit.text', values),
        action: format(language, 'meetings.mail.open'),
        link: `${site.url}/matches/${late.matchId}`,
      },
    })
  },
})
