import { houseValues } from '#domains/organisation/server/index.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { heavySince } from '../../model/care-strain.ts'
import { talksDue } from '../../model/care-talk-rules.ts'
import type { DueTalk } from '../../model/care-talks.ts'
import { talkFactsOf } from './talk-store.ts'

export type Cared = { id: string; unitId: string; name: string; state: string; stateSince: string }

/** Those who are with us, active or paused. */
export const listCared = (tx: Tx): Promise<Cared[]> =>
  tx
    .selectFrom('volunteers')
    .select(['id', 'unitId', 'displayName as name', 'state', 'stateSince'])
    .where('state', 'in', ['active', 'paused'])
    .orderBy('sortName')
    .execute()

export type CareState = { due: DueTalk[]; plannedOn: string | null; heavySince: string | null }

/** For each volunteer what talks are due, whether one is planned, and since when meetings have been heavy. */
export async function careStates(
  tx: Tx,
  volunteers: Cared[],
  today: string,
): Promise<Map<string, CareState>> {
  const facts = await talkFactsOf(
    tx,
    volunteers.map(({ id }) => id),
  )
  const [talks, calls, strain] = [
    Map.groupBy(facts.talks, ({ volunteerId }) => volunteerId),
    Map.groupBy(facts.calls, ({ volunteerId }) => volunteerId),
    Map.groupBy(facts.strain, ({ volunteerId }) => volunteerId),
  ]
  const weeks = new Map<string, number>()
  for (const unitId of new Set(volunteers.map((one) => one.unitId)))
    weeks.set(unitId, (await houseValues(tx, ['talk-every'], { unitId, day: today }))['talk-every'])
  const stateOf = ({ id, unitId, state, stateSince }: Cared): CareState => {
    const own = talks.get(id) ?? []
    const heavy = heavySince(strain.get(id) ?? [])
    const due = talksDue({
      ...{ state, since: stateSince, talks: own, calls: calls.get(id) ?? [], heavySince: heavy },
      everyWeeks: weeks.get(unitId)!,
    })
    const planned = own.filter((talk) => talk.state === 'planned').map(({ day }) => day)
    return { due, plannedOn: planned.toSorted()[0] ?? null, heavySince: heavy }
  }
  return new Map(volunteers.map((one) => [one.id, stateOf(one)]))
}
