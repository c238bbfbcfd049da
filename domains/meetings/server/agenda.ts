import { type RawBuilder, sql } from 'kysely'
import { recordsOf, requirePerson } from '#domains/people/server/index.ts'
import { requireVolunteer } from '#domains/volunteers/server/index.ts'
import { type Context, handle } from '#platform/operations/handler.ts'
import { refuse } from '#platform/problem.ts'
import type { ContactFile, PlanChoices } from '../model/agenda.ts'
import { meetingsApi } from '../model/meetings-api.ts'
import { visitorPlansAhead } from '../model/planning.ts'
import { isOverdue, listCheckIns } from './check-ins.ts'
import { contactsOf } from './contacts.ts'
import { listMeetings } from './meeting-store.ts'
import { listFullPermits } from './permit-store.ts'
import { standing } from './permits.ts'

const longest = 100
const readerIn = ({ actor, today }: Context) => ({ language: actor.language, today: today.toString() })
const peopleIn = (meetings: readonly { person: { id: string } }[] | undefined) =>
  meetings?.map(({ person }) => person.id) ?? null

const listTheMeetings = handle(meetingsApi.list, {
  permission: 'meetings:read',
  concerns: (_input, list) => peopleIn(list),
  async run(context, { from, until, unitId, prisonId, volunteerId, supervisorId }) {
    const days = Temporal.PlainDate.from(from).until(until, { largestUnit: 'days' }).days
    if (days < 0 || days > longest)
      refuse({ code: 'out-of-range', field: 'until', values: { limit: longest } })
    const fits = sql`m.day between ${from} and ${until}
      and (${unitId ?? null}::uuid is null or p.unit_id = ${unitId ?? null})
      and (${prisonId ?? null}::uuid is null or m.prison_id = ${prisonId ?? null})
      and (${volunteerId ?? null}::uuid is null or m.volunteer_id = ${volunteerId ?? null})`
    const all = await listMeetings(context.tx, fits, readerIn(context))
    return supervisorId === undefined ? all : all.filter((one) => one.supervisorId === supervisorId)
  },
})

const isUnlogged = (today: string) => sql`m.state = 'planned' and m.day < ${today}`

const listUnlogged = handle(meetingsApi.unlogged, {
  permission: 'meetings:read',
  concerns: (_input, list) => peopleIn(list),
  run: (context) => {
    const reader = readerIn(context)
    return listMeetings(context.tx, isUnlogged(reader.today), reader, { limit: 300 })
  },
})

const showToday = handle(meetingsApi.today, {
  permission: 'meetings:read',
  concerns: (_input, page) =>
    [page?.overdue ?? [], page?.planned ?? [], page?.afterRelease ?? []]
      .flat()
      .map(({ person }) => person.id),
  async run(context) {
    const { tx, now } = context
    const reader = readerIn(context)
    const { rows } = await sql<{ unlogged: number }>`select count(*) as unlogged from meetings m
      where ${isUnlogged(reader.today)}`.execute(tx)
    const permits = await standing(context, await listFullPermits(tx, {}))
    const count = (wanted: string) => permits.filter((permit) => permit.standing === wanted).length
    return {
      today: reader.today,
      now: now.toString(),
      overdue: await listCheckIns(tx, isOverdue),
      planned: await listMeetings(tx, sql`m.state = 'planned' and m.day = ${reader.today}`, reader),
      afterRelease: await listMeetings(tx, isAfterRelease(reader.today), reader, { limit: 20 }),
      unlogged: rows[0]!.unlogged,
      expiring: count('expiring'),
      waiting: count('waiting'),
    }
  },
})

/** Visits that volunteers planned for a day on which the other one is out by then: they were not told so, and a colleague tells them. */
const isAfterRelease = (
  today: string,
) => sql`m.state = 'planned' and m.day >= ${today} and k.ends_with_custody
  and m.person_id in (select o.id from people o where o.active and o.release_kind = 'confirmed'
    and o.release_day between ${today}::date and ${today}::date + ${visitorPlansAhead.days}::integer)
  and m.day >= p.release_day`

const listPlanChoices = handle(meetingsApi.planChoices, {
  permission: 'meetings:write',
  concerns: (_input, choices) => peopleIn(choices?.matches),
  async run({ tx, actor }): Promise<PlanChoices> {
    type Row = Omit<PlanChoices['matches'][number], 'person' | 'volunteer'> & {
      personId: string
      personName: string
      volunteerId: string
      volunteerName: string
    }
    const { rows } =
      await sql<Row>`select m.id as match_id, k.names ->> ${actor.language} as kind, p.id as person_id,
        p.display_name as person_name, v.id as volunteer_id, v.display_name as volunteer_name,
        p.prison is not null as inside, (select r.id from prisons r where r.name = p.prison) as prison_id
      from matches m join relation_kinds k on k.id = m.kind_id join people p on p.id = m.person_id
        join volunteers v on v.id = m.volunteer_id
      where m.state in ('accepted', 'active') order by p.sort_name, m.id limit 2000`.execute(tx)
    const prisons = tx.selectFrom('prisons').select(['id', 'name']).orderBy('name')
    return {
      matches: rows.map(({ personId, personName, volunteerId, volunteerName, ...row }) => ({
        ...row,
        person: { id: personId, name: personName },
        volunteer: { id: volunteerId, name: volunteerName },
      })),
      prisons: await prisons.execute(),
    }
  },
})

const latest = 100

/** Matches and meetings of somebody, the planned ones first, then the latest. */
async function fileOf(context: Context, fits: RawBuilder<unknown>): Promise<ContactFile> {
  const { tx } = context
  const reader = readerIn(context)
  const ahead = await listMeetings(tx, sql`m.state = 'planned' and ${fits}`, reader)
  const past = await listMeetings(tx, sql`m.state <> 'planned' and ${fits}`, reader, {
    ...{ order: sql`m.day desc, m.starts desc, m.id`, limit: latest },
  })
  return { today: reader.today, matches: await contactsOf(tx, fits, reader), meetings: [...ahead, ...past] }
}

const showOfPerson = handle(meetingsApi.ofPerson, {
  permission: 'meetings:read',
  concerns: ({ personId }) => personId,
  async run(context, { personId }) {
    await requirePerson(context.tx, personId)
    return fileOf(context, sql`m.person_id = any (${await recordsOf(context.tx, personId)}::uuid[])`)
  },
})

const showOfVolunteer = handle(meetingsApi.ofVolunteer, {
  permission: 'meetings:read',
  concerns: (_input, file) => peopleIn(file?.matches),
  async run(context, { volunteerId }) {
    await requireVolunteer(context.tx, volunteerId)
    return fileOf(context, sql`m.volunteer_id = ${volunteerId}`)
  },
})

const showOfMatch = handle(meetingsApi.ofMatch, {
  permission: 'meetings:read',
  concerns: (_input, file) => peopleIn(file?.matches),
  run: (context, { matchId }) => fileOf(context, sql`x.id = ${matchId}`),
})

export const agendaHandlers = [
  listTheMeetings,
  listUnlogged,
  showToday,
  listPlanChoices,
  showOfPerson,
  showOfVolunteer,
  showOfMatch,
]
