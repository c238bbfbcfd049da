import { sql } from 'kysely'
import type { Party } from '#domains/restrictions/model/index.ts'
import { keptApartAmong } from '#domains/restrictions/server/index.ts'
import type { Context } from '#platform/operations/handler.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { Problem } from '#platform/problem.ts'
import type { Clash, GatheringRow } from '../../model/gatherings/gathering.ts'
import { reasonOfClash } from '../../model/gatherings/gathering-rules.ts'

type Named = Party & { name: string }
type Pair = { one: Named; other: Named; day: string }
type Checked = Pick<GatheringRow, 'id' | 'unitId' | 'days'>

/** Which two of these must not come to the same gathering, on any of its days that is not over. */
export async function pairsApart(
  tx: Tx,
  { days }: Pick<Checked, 'days'>,
  parties: readonly Named[],
  today: string,
): Promise<Pair[]> {
  const named = new Map(parties.map((party) => [party.id, party]))
  const found = new Map<string, Pair>()
  const put = (a: string, b: string, day: string) => {
    const [one, other] = [named.get(a), named.get(b)]
    if (one && other) found.set([a, b].toSorted().join(' '), { one, other, day })
  }
  for (const day of new Set(days.map((each) => each.day).filter((each) => each >= today))) {
    const bare = parties.map(({ kind, id }) => ({ kind, id }))
    for (const { one, other } of await keptApartAmong(tx, { parties: bare, day })) put(one.id, other.id, day)
    for (const { child, adult } of await childrenApart(tx, parties, day)) put(child, adult, day)
  }
  return [...found.values()]
}

/** A child and a grown-up between whom contact is not allowed, as the child's file has it. */
async function childrenApart(tx: Tx, parties: readonly Party[], day: string) {
  const children = parties.filter(({ kind }) => kind === 'child').map(({ id }) => id)
  const adults = parties.filter(({ kind }) => kind !== 'child').map(({ id }) => id)
  if (children.length === 0 || adults.length === 0) return []
  const { rows } = await sql<{ child: string; adult: string }>`select child, adult
    from gathering_children_apart(${children}::uuid[], ${adults}::uuid[], ${day}::date)`.execute(tx)
  return rows
}

/** The pairs as this colleague may know them: by name, or whom to ask. */
export async function clashesFor(
  { tx, actor }: Pick<Context, 'tx' | 'actor'>,
  gathering: Checked,
  pairs: readonly Pair[],
): Promise<Clash[]> {
  const holds = (role: string) =>
    actor.roles.some((one) => one.role === role && one.unitId === gathering.unitId)
  const clashes: Clash[] = []
  for (const { one, other } of pairs) {
    const isOfChild = one.kind === 'child' || other.kind === 'child'
    const mayKnow =
      (holds('coordinator') && !isOfChild) ||
      (holds('family-worker') &&
        (await seesAll(
          tx,
          [one, other].filter(({ kind }) => kind === 'participant'),
        )))
    clashes.push(
      mayKnow
        ? { one: one.name, other: other.name, ask: null }
        : { one: null, other: null, ask: await whomToAsk(tx, gathering.id, [one.id, other.id]) },
    )
  }
  return distinct(clashes)
}

async function seesAll(tx: Tx, participants: readonly Party[]): Promise<boolean> {
  if (participants.length === 0) return true
  const ids = participants.map(({ id }) => id)
  const seen = await tx.selectFrom('people').select('id').where('id', 'in', ids).execute()
  return seen.length === ids.length
}

async function whomToAsk(tx: Tx, gatheringId: string, ids: string[]): Promise<string | null> {
  const { rows } = await sql<{ name: string | null }>`
    select gathering_whom_to_ask(${gatheringId}, ${ids}::uuid[]) as name`.execute(tx)
  return rows[0]?.name ?? null
}

/** Whoever may not know learns no number either. */
const distinct = (clashes: Clash[]) => [
  ...new Map(clashes.map((clash) => [JSON.stringify(clash), clash])).values(),
]

/** Refuses where two of these are kept apart; those who answer for the restriction are told. */
export async function refuseClashes(
  context: Pick<Context, 'tx' | 'actor' | 'today'>,
  gathering: Checked,
  parties: readonly Named[],
): Promise<void> {
  const pairs = await pairsApart(context.tx, gathering, parties, context.today.toString())
  if (pairs.length === 0) return
  const clashes = await clashesFor(context, gathering, pairs)
  const tells = pairs.map(({ one, other, day }) => ({
    event: 'restrictions.stopped',
    payload: { what: 'event', day, ids: [one.id, other.id], by: context.actor.userId },
  }))
  throw new Problem('refused', clashes.map(reasonOfClash), undefined, tells)
}
