import { sql } from 'kysely'
import { requirePrison } from '#domains/partners/server/index.ts'
import { makePdf } from '#platform/documents/make-pdf.ts'
import type { FileAnswer } from '#platform/http/mount.ts'
import { type Context, handle } from '#platform/operations/handler.ts'
import { refuse, refuseIfAny } from '#platform/problem.ts'
import { dayText } from '#platform/texts/days.ts'
import type { Language } from '#platform/texts/languages.ts'
import { format } from '#platform/texts/text.ts'
import type { VisitList } from '../model/agenda.ts'
import { meetingsApi } from '../model/meetings-api.ts'
import { clockAfter } from '../model/shapes.ts'
import './tables.ts'

type Row = {
  meetingId: string
  starts: string | null
  minutes: number | null
  volunteerId: string
  volunteerName: string
  personId: string
  personName: string
  permitNumber: string | null
  permitted: boolean
}
type Asked = { prisonId: string; day: string }

/** Who visits whom in a prison on a day, with the permits that hold on that day. */
async function visitListOf({ tx }: Pick<Context, 'tx'>, { prisonId, day }: Asked): Promise<VisitList> {
  const { name: prison, listBy, listEmail } = await requirePrison(tx, prisonId)
  const { rows } = await sql<Row>`select m.id as meeting_id, m.starts, m.minutes, v.id as volunteer_id,
      v.display_name as volunteer_name, p.id as person_id, p.display_name as person_name, h.number as permit_number,
      h.volunteer_id is not null as permitted
    from meetings m join volunteers v on v.id = m.volunteer_id join people p on p.id = m.person_id
      left join lateral (select g.volunteer_id, g.number from permits g where g.volunteer_id = m.volunteer_id
        and g.prison_id = m.prison_id and g.state = 'granted' and g.granted_from <= m.day
        and (g.granted_until is null or g.granted_until >= m.day) order by g.granted_from desc limit 1) h on true
    where m.prison_id = ${prisonId} and m.day = ${day} and m.state = 'planned' and m.place_kind = 'prison'
    order by m.starts, v.sort_name`.execute(tx)
  const sent = tx
    .selectFrom('visitListsSent as s')
    .leftJoin('access.colleagues as c', 'c.id', 's.sentBy')
    .select(['s.sentAt as at', 's.sentTo as to', 'c.name as by', 's.visits'])
    .where('s.prisonId', '=', prisonId)
    .where('s.day', '=', day)
  return {
    ...{ prisonId, prison, day, listBy, listEmail },
    visits: rows.map(({ volunteerId, volunteerName, personId, personName, minutes, ...row }) => ({
      ...row,
      ends: row.starts === null || minutes === null ? null : clockAfter(row.starts, minutes),
      volunteer: { id: volunteerId, name: volunteerName },
      person: { id: personId, name: personName },
    })),
    sent: await sent.orderBy('s.sentAt', 'desc').execute(),
  }
}

const peopleOn = (list: VisitList | undefined) => list?.visits.map(({ person }) => person.id) ?? []

const showVisitList = handle(meetingsApi.visitList, {
  permission: 'meetings:read',
  concerns: (_input, list) => peopleOn(list),
  run: visitListOf,
})

/** The list as the desk of the prison takes it: one line for each visit, large enough to be read at a gate. */
async function onPaper(
  list: VisitList,
  language: Language,
  printedOn: Temporal.PlainDate,
): Promise<FileAnswer> {
  const t = (key: Parameters<typeof format>[1], values = {}) => format(language, key, values)
  const bytes = await makePdf('printable-list', {
    language,
    title: t('meetings.visits.title', { prison: list.prison }),
    subtitle: dayText(list.day, language, 'weekday'),
    columns: [
      { label: t('meetings.visits.time'), width: 0.8 },
      { label: t('meetings.visits.visitor'), width: 1.6 },
      { label: t('meetings.visits.permit'), width: 1 },
      { label: t('meetings.visits.visited'), width: 1.6 },
    ],
    rows: list.visits.map(({ starts, ends, volunteer, permitNumber, permitted, person }) => [
      [starts ?? '', ends].filter(Boolean).join('–'),
      volunteer.name,
      permitted ? (permitNumber ?? t('meetings.visits.without-number')) : t('meetings.visits.no-permit'),
      person.name,
    ]),
    whenEmpty: t('meetings.visits.none'),
    printedOn,
  })
  return { name: `${t('meetings.visits.file', { prison: list.prison, day: list.day })}.pdf`, bytes }
}

const printVisitList = handle(meetingsApi.printVisitList, {
  permission: 'meetings:read',
  concerns: (_input, file) => (file as { people?: string[] } | undefined)?.people ?? [],
  async run(context, { language, ...asked }) {
    const list = await visitListOf(context, asked)
    return { ...(await onPaper(list, language, context.today)), people: peopleOn(list) }
  },
})

/** To the desk by e-mail, where it takes the list so; that it went is kept, the list is not. */
const sendVisitList = handle(meetingsApi.sendVisitList, {
  permission: 'meetings:write',
  concerns: (_input, sent) => (sent as { people?: string[] } | undefined)?.people ?? [],
  async run(context, { language, ...asked }) {
    const { tx, actor, now, site } = context
    const list = await visitListOf(context, asked)
    const { listBy, listEmail, visits } = list
    if (listBy !== 'e-mail' || listEmail === null) return refuse('visit-list-not-by-mail')
    if (visits.length === 0) refuse('visit-list-empty')
    refuseIfAny(visits.some(({ permitted }) => !permitted) ? ['visit-without-permit'] : [])
    const { rows } = await sql<{
      unitId: string
    }>`select p.unit_id from meetings m join people p on p.id = m.person_id
      where m.id = ${visits[0]!.meetingId}`.execute(tx)
    const { id } = await tx
      .insertInto('visitListsSent')
      .values({
        ...{ ...asked, unitId: rows[0]!.unitId, visits: visits.length, sentTo: listEmail },
        ...{ sentAt: now.toString(), sentBy: actor.userId },
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const file = await onPaper(list, language, context.today)
    await site.mail({
      ...{ to: listEmail, kind: 'paper', language },
      values: {
        subject: format(language, 'meetings.mail.visits.subject'),
        text: format(language, 'meetings.mail.visits.text', {
          ...{ day: dayText(list.day, language, 'weekday'), name: actor.name, count: visits.length },
        }),
      },
      attachments: [{ name: file.name, type: 'application/pdf', bytes: file.bytes }],
    })
    return { id, people: peopleOn(list) }
  },
  again: async (_context, _input, id) => ({ id }),
})

export const visitListHandlers = [showVisitList, printVisitList, sendVisitList]
