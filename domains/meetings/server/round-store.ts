import { sql } from 'kysely'
import { houseValues } from '#domains/organisation/server/index.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { notFound } from '#platform/problem.ts'
import type { Need, Round, RoundFile, RoundTalk, Wish } from '../model/round.ts'
import { forgottenOn } from '../model/round-rules.ts'
import './tables.ts'

type Row = Omit<Round, 'forgottenOn'>

async function rounds(
  tx: Tx,
  filter: { id?: string; prisonId?: string | undefined },
  today: string,
): Promise<Round[]> {
  const { rows } =
    await sql<Row>`select r.id, r.version, r.unit_id, u.name as unit, r.prison_id, o.name as prison, r.day,
      c.name as held_by, r.met + coalesce(t.met, 0) as met, r.wished + coalesce(t.wished, 0) as wished,
      r.taken_up + coalesce(t.taken_up, 0) as taken_up
    from rounds r join units u on u.id = r.unit_id join prisons o on o.id = r.prison_id
      left join access.colleagues c on c.id = r.held_by
      left join lateral (select count(*) as met, count(*) filter (where wish <> 'no') as wished,
        count(*) filter (where taken_up_on is not null) as taken_up from round_talks where round_id = r.id) t on true
    where (${filter.id ?? null}::uuid is null or r.id = ${filter.id ?? null})
      and (${filter.prisonId ?? null}::uuid is null or r.prison_id = ${filter.prisonId ?? null})
    order by r.day desc, r.id limit 200`.execute(tx)
  const kept = new Map<string, number>()
  for (const unitId of new Set(rows.map((row) => row.unitId))) {
    const house = await houseValues(tx, ['round-notes-kept'], { unitId, day: today })
    kept.set(unitId, house['round-notes-kept'])
  }
  return rows.map((row) => ({ ...row, forgottenOn: forgottenOn(row.day, kept.get(row.unitId)!) }))
}

export const listRounds = (tx: Tx, today: string, prisonId?: string) => rounds(tx, { prisonId }, today)

type TalkRow = {
  id: string
  version: number
  roundId: string
  alias: string
  purposeExplained: boolean
  wish: Wish
  needs: Need[]
  words: string | null
  personId: string | null
  name: string | null
  matchId: string | null
  referralId: string | null
  takenUpOn: string | null
}

async function talks(tx: Tx, of: { roundId?: string; id?: string }): Promise<RoundTalk[]> {
  const { rows } =
    await sql<TalkRow>`select t.id, t.version, t.round_id, t.alias, t.purpose_explained, t.wish, t.needs,
      t.words, coalesce(t.person_id, r.person_id) as person_id, t.match_id, t.referral_id, t.taken_up_on,
      coalesce(p.display_name, nullif(btrim(r.given_name || ' ' || r.family_name), ''), t.alias) as name
    from round_talks t left join referrals r on r.id = t.referral_id left join people p on p.id = coalesce(t.person_id, r.person_id)
    where (${of.id ?? null}::uuid is null or t.id = ${of.id ?? null})
      and (${of.roundId ?? null}::uuid is null or t.round_id = ${of.roundId ?? null})
    order by t.recorded_at, t.id limit 300`.execute(tx)
  return rows.map(({ personId, name, matchId, referralId, takenUpOn, ...row }) => ({
    ...row,
    takenUp: takenUpOn ? { personId, name: name ?? '', matchId, referralId, on: takenUpOn } : null,
  }))
}

export const requireTalk = async (tx: Tx, id: string): Promise<RoundTalk> =>
  (await talks(tx, { id }))[0] ?? notFound()

export const requireRoundRow = async (tx: Tx, id: string, today: string): Promise<Round> =>
  (await rounds(tx, { id }, today))[0] ?? notFound()

export async function requireRound(tx: Tx, id: string, today: string): Promise<RoundFile> {
  return { ...(await requireRoundRow(tx, id, today)), talks: await talks(tx, { roundId: id }) }
}
