import { sql } from 'kysely'
import { isInCustody, searchKey } from '#domains/people/model/index.ts'
import { recordsOf, requirePerson } from '#domains/people/server/index.ts'
import { requireVolunteer } from '#domains/volunteers/server/index.ts'
import { type Context, handle } from '#platform/operations/handler.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { type AttentionHouse, attentionCodes } from '../model/attention.ts'
import type { MatchRow, MatchView } from '../model/match.ts'
import { matchesApi } from '../model/matches-api.ts'
import type { MatchState } from '../model/steps.ts'
import { wishFrom } from '../model/wish.ts'
import { attentionHouse } from './house.ts'
import { asMatchRows, rows } from './row-store.ts'

const atOnce = 100

const statesOf: Record<MatchView, readonly MatchState[]> = {
  waiting: ['requested', 'proposed'],
  running: ['accepted', 'active', 'paused'],
  attention: ['requested', 'proposed', 'accepted', 'active', 'paused', 'ended'],
  ended: ['ended', 'withdrawn'],
}

type Found = Parameters<typeof asMatchRows>[1]

/** Reads what the house says for each unit among the rows, once. */
export async function withAttention(
  context: Pick<Context, 'tx' | 'today'>,
  found: Found,
): Promise<MatchRow[]> {
  const houses = new Map<string, AttentionHouse>()
  for (const unitId of new Set(found.map((row) => row.unitId)))
    houses.set(unitId, await attentionHouse(context, unitId))
  return asMatchRows(context.tx, found, {
    today: context.today.toString(),
    houseOf: (unitId) => houses.get(unitId)!,
  })
}

/**
 * What may want somebody: the few among many, each kind found by its own index. The rule itself decides afterwards. Read before the
 * list, since inside of it the planner compares every match with each of them.
 */
async function maybeWanted(tx: Tx, today: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
  select id from matches where state in ('requested', 'proposed', 'accepted', 'paused')
  union select match_id from match_reviews where due_on < ${today}::date and done_on is null and excused_why is null
  union select id from matches where state = 'active' and coordinator_id is null
  union select a.id from access.colleagues e join matches a on a.coordinator_id = e.id where e.ended and a.state = 'active'
  union select a.id from volunteers w join matches a on a.volunteer_id = w.id where w.state <> 'active' and a.state = 'active'
  union select a.id from people w join matches a on a.person_id = w.id
    where w.active and w.merged_into is null and w.release_day < ${today}::date and w.release_kind = 'confirmed' and a.state = 'active'
  union select id from matches_kept_apart(${today}::date) id
  union select a.id from matches a where a.state = 'active' and a.state_since > ${today}::date - 120
    and not exists (select from match_agreements g join agreement_signatures s on s.agreement_id = g.id
      where g.match_id = a.id and g.replaced_on is null)`.execute(tx)
  return rows.map(({ id }) => id)
}

const gravestFirst = (read: MatchRow[]) =>
  read
    .filter(({ attention }) => attention.length > 0)
    .toSorted((a, b) => attentionCodes.indexOf(a.attention[0]!) - attentionCodes.indexOf(b.attention[0]!))

const listTheMatches = handle(matchesApi.list, {
  permission: 'matches:read',
  concerns: (_input, answer) => answer?.matches.map(({ person }) => person.id) ?? [],
  async run(context, { view, text, unitId, skip = 0 }) {
    const { tx } = context
    const today = context.today.toString()
    const word = text === undefined ? '' : searchKey(text)
    const wanted = view === 'attention' ? await maybeWanted(tx, today) : null
    const found = await rows(tx)
      .where('m.state', 'in', statesOf[view])
      .$if(wanted !== null, (query) => query.where(sql<boolean>`m.id = any (${wanted}::uuid[])`))
      .$if(unitId !== undefined, (query) => query.where('q.unitId', '=', unitId!))
      .$if(word !== '', (query) =>
        query.where(({ or, eb }) =>
          or([eb('q.searchKey', 'like', `%${word}%`), eb('v.searchKey', 'like', `%${word}%`)]),
        ),
      )
      .$if(view === 'waiting', (query) => query.orderBy('m.requestedOn').orderBy('m.id'))
      .$if(view !== 'waiting', (query) =>
        query.orderBy('m.stateSince', view === 'ended' ? 'desc' : 'asc').orderBy('m.id'),
      )
      .offset(skip)
      .limit(view === 'attention' ? 500 : atOnce + 1)
      .execute()
    const read = await withAttention(context, view === 'attention' ? found : found.slice(0, atOnce))
    const matches = view === 'attention' ? gravestFirst(read) : read
    return {
      today,
      matches: matches.slice(0, atOnce),
      more: matches.length > atOnce || (found.length > matches.length && view !== 'attention'),
    }
  },
})

const listOfPerson = handle(matchesApi.ofPerson, {
  permission: 'matches:read',
  concerns: ({ personId }) => personId,
  async run(context, { personId }) {
    const { tx } = context
    const today = context.today.toString()
    const person = await requirePerson(tx, personId)
    const found = await rows(tx)
      .where('m.personId', 'in', await recordsOf(tx, personId))
      .orderBy('m.requestedOn', 'desc')
      .execute()
    return {
      today,
      matches: await withAttention(context, found),
      wish: wishFrom(person, today),
      inCustody: person.status !== null && isInCustody(person.status),
    }
  },
})

const listOfVolunteer = handle(matchesApi.ofVolunteer, {
  permission: 'matches:read',
  concerns: (_input, answer) =>
    [...(answer?.matches ?? []), ...(answer?.asked ?? [])].map(({ person }) => person.id),
  async run(context, { volunteerId }) {
    const { tx } = context
    await requireVolunteer(tx, volunteerId)
    const of = await rows(tx)
      .where('m.volunteerId', '=', volunteerId)
      .orderBy('m.stateSince', 'desc')
      .execute()
    const asked = await rows(tx)
      .where('o.volunteerId', '=', volunteerId)
      .where('o.state', '=', 'sent')
      .execute()
    return {
      today: context.today.toString(),
      matches: await withAttention(context, of),
      asked: await withAttention(context, asked),
    }
  },
})

export const listHandlers = [listTheMatches, listOfPerson, listOfVolunteer]
