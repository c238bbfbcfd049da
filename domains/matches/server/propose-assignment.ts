import { sql } from 'kysely'
import { requireUnit } from '#domains/organisation/server/index.ts'
import { handle } from '#platform/operations/handler.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { notFound } from '#platform/problem.ts'
import type { PairFacts } from '../model/pair.ts'
import { proposalsApi } from '../model/proposals-api.ts'
import { leastFit, weights } from '../model/weights.ts'
import { planAside } from './assignment/plan-aside.ts'
import { listOffers, readPairFacts, seekerOf } from './pair-store.ts'
import { spokenPoints } from './spoken.ts'

/** The longest list that is looked at as one. */
const most = 1000

/** Everybody of a unit who waits for this kind and is with no volunteer at the moment; whoever waits longest first. */
const listWaiting = (tx: Tx, unitId: string, kindId: string) =>
  tx
    .selectFrom('matches as m')
    .innerJoin('people as p', 'p.id', 'm.personId')
    .innerJoin('people as q', (join) => join.on(sql<boolean>`q.id = coalesce(p.merged_into, p.id)`))
    .select(['m.id', 'm.personId', 'm.wish', 'm.requestedOn', 'q.id as standsFor', 'q.displayName'])
    .select(['q.searchKey', 'q.prison as heldIn', 'q.status', 'q.offenceGroup', 'q.releaseDay'])
    .where('q.unitId', '=', unitId)
    .where('m.kindId', '=', kindId)
    .where('m.state', '=', 'requested')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('matchProposals as o')
            .select('o.id')
            .whereRef('o.matchId', '=', 'm.id')
            .where('o.state', 'in', ['draft', 'sent']),
        ),
      ),
    )
    .orderBy('m.requestedOn')
    .orderBy('m.id')
    .limit(most)
    .execute()

/** For a whole unit: who with whom, so that the list as a whole is served best. A proposal to look at; a coordinator decides. */
export const proposeAssignment = handle(proposalsApi.assignment, {
  permission: 'matches:read',
  concerns: (_input, answer) =>
    [...(answer?.pairs ?? []), ...(answer?.unmatched ?? [])].map(({ person }) => person.id),
  async run({ tx, today }, { unitId, kindId }) {
    const unit = await requireUnit(tx, unitId)
    const reach = await sql<{
      within: boolean
    }>`select ${unit.id}::uuid = any (access.units()) as within`.execute(tx)
    if (!reach.rows[0]!.within) return notFound()
    const day = today.toString()
    const waiting = await listWaiting(tx, unitId, kindId)
    const offers = (await listOffers(tx, { unitId, kindId, today: day })).toSorted((a, b) =>
      a.id < b.id ? -1 : 1,
    )
    const factsOf = await readPairFacts(
      tx,
      [...new Set(waiting.flatMap((one) => [one.personId, one.standsFor]))],
      day,
    )
    const seekers = waiting.map(seekerOf)
    const pairs = seekers.flatMap((_, row) => offers.map((_offer, column): [number, number] => [row, column]))
    const marked = (what: keyof PairFacts) =>
      pairs.filter(([row, column]) => {
        const { personId, standsFor } = waiting[row]!
        return [personId, standsFor].some((id) => factsOf(id, offers[column]!.id)[what])
      })
    const planned = await planAside({
      ...{ seekers, offers, today: day },
      ...{ keptApart: marked('keptApart'), declinedBefore: marked('declinedBefore') },
    })
    const rows = waiting.map(({ id, standsFor, displayName, requestedOn, releaseDay }, row) => ({
      line: {
        ...{ matchId: id, person: { id: standsFor, name: displayName } },
        ...{ waitsSince: requestedOn, releaseDay },
      },
      plan: planned[row]!,
    }))
    const given = (column: number) => planned.filter(({ offer }) => offer === column).length
    return {
      ...{ today: day, kindId, leastFit },
      placesFree: offers.reduce((sum, { placesFree }) => sum + Math.max(0, placesFree), 0),
      pairs: rows.flatMap(({ line, plan }) => {
        if (plan.offer === null) return []
        const { id, name } = offers[plan.offer]!
        return [{ ...line, volunteer: { id, name }, points: spokenPoints(plan.judgement) }]
      }),
      unmatched: rows.flatMap(({ line, plan }) =>
        plan.offer === null ? [{ ...line, because: plan.because, never: plan.never }] : [],
      ),
      unused: offers.flatMap(({ id, name, placesFree }, column) => {
        const left = placesFree - given(column)
        return left > 0 ? [{ volunteer: { id, name }, placesFree: left }] : []
      }),
      weights: Object.entries(weights).map(([code, weight]) => ({ code, weight })),
    }
  },
})
