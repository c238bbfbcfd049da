import { sql } from 'kysely'
import { daysOff } from '#domains/organisation/server/index.ts'
import type { Context } from '#platform/operations/handler.ts'
import type { Language } from '#platform/texts/languages.ts'
import { breaksOf, type MoveFacts } from '../../model/countdown/breaks.ts'
import type { GuaranteeItem } from '../../model/countdown/item.ts'
import type { Break, MovedDate } from '../../model/countdown/moved.ts'
import type { ReleaseRecord } from './release-store.ts'
import './tables.ts'

type Looking = { items: readonly GuaranteeItem[]; language: Language }

/** Every move of a release, the undecided one first with what it broke as of now. */
export async function listMoves(
  context: Pick<Context, 'tx' | 'today'>,
  release: ReleaseRecord,
  looking: Looking,
): Promise<MovedDate[]> {
  const moves = await context.tx
    .selectFrom('movedDates as m')
    .leftJoin('access.colleagues as c', 'c.id', 'm.decidedBy')
    .select(['m.id', 'm.releaseId', 'm.personId', 'm.fromDay', 'm.toDay', 'm.movedAt', 'm.broke'])
    .select(['m.decidedAt', 'c.name as decidedBy', 'm.decision'])
    .where('m.releaseId', '=', release.id)
    .orderBy('m.movedAt', 'desc')
    .execute()
  const undecided = moves.filter(({ decidedAt }) => decidedAt === null)
  const decided = moves.filter(({ decidedAt }) => decidedAt !== null)
  return [
    ...(await Promise.all(
      undecided.map(async (move) => ({ ...move, broke: await breaksNow(context, release, move, looking) })),
    )),
    ...decided.map((move) => ({ ...move, broke: move.broke ?? [] })),
  ]
}

type Found = Pick<MoveFacts, 'away' | 'meetings' | 'gateConfirmedFor'> & { stops: MoveFacts['fixed'] }

/** What no longer fits by the day that is current now. */
export async function breaksNow(
  { tx, today }: Pick<Context, 'tx' | 'today'>,
  release: ReleaseRecord,
  { fromDay }: { fromDay: string | null },
  { items, language }: Looking,
): Promise<Break[]> {
  const toDay = release.counted
  if (toDay === null)
    return breaksOf({ ...nothing, today: today.toString(), fromDay, toDay, isShortList: false })
  const dayAfter = Temporal.PlainDate.from(toDay).add({ days: 1 }).toString()
  const closed = await daysOff(tx, { from: toDay, until: dayAfter, language })
  const found = await findAround(tx, release, toDay, today.toString())
  return breaksOf({
    ...{ today: today.toString(), fromDay, toDay, isShortList: release.shortList, items },
    ...{ away: found.away, meetings: found.meetings, gateConfirmedFor: found.gateConfirmedFor },
    holidays: closed.filter(({ unitId }) => unitId === null || unitId === release.person.unitId),
    fixed: [
      ...items.flatMap(({ state, notedDay, notedWords, name }) =>
        notedDay === null || state === 'not-needed'
          ? []
          : [{ what: [name, notedWords].filter(Boolean).join(': '), day: notedDay }],
      ),
      ...found.stops,
    ],
  })
}

const nothing = { items: [], fixed: [], holidays: [], away: [], meetings: [], gateConfirmedFor: [] }

/** Who is away on the day, what meetings are planned around it, what the gate plan says: in one question. */
async function findAround(
  tx: Context['tx'],
  { id, personId, person }: ReleaseRecord,
  day: string,
  today: string,
): Promise<Found> {
  const { rows } = await sql<Found>`select
    coalesce((select json_agg(json_build_object('kind', a.kind, 'what', a.name, 'day', a.until)) from (
        select 'volunteer-away' as kind, v.display_name as name, w.ends as until
        from matches m join contact_pauses w on w.match_id = m.id join volunteers v on v.id = m.volunteer_id
        where m.person_id = ${personId} and m.state in ('accepted', 'active', 'paused') and w.begins <= ${day}
          and (w.ends is null or w.ends > ${day}) and w.whose = 'volunteer'
        union all
        select 'colleague-away', c.name, b.ends from access.absences b join access.colleagues c on c.id = b.user_id
        where b.user_id = ${person.responsibleId}::uuid and b.begins <= ${day} and b.ends > ${day}) a), '[]') as away,
    coalesce((select json_agg(json_build_object('with', v.display_name, 'day', g.day, 'inPrison', g.place_kind = 'prison')
          order by g.day)
        from meetings g join volunteers v on v.id = g.volunteer_id
        where g.person_id = ${personId} and g.state = 'planned' and g.day >= ${today}
          and g.place_kind is distinct from 'phone' and g.place_kind is distinct from 'video'), '[]') as meetings,
    coalesce((select json_agg(distinct f.for_day) from gate_confirmations f join gate_plans q on q.release_id = f.release_id
        where f.release_id = ${id} and f.plan_version = q.version), '[]') as gate_confirmed_for,
    coalesce((select json_agg(json_build_object('what', s ->> 'what', 'day', s ->> 'day'))
        from gate_plans q, jsonb_array_elements(q.stops) s
        where q.release_id = ${id} and s ->> 'day' is not null), '[]') as stops`.execute(tx)
  return rows[0]!
}
