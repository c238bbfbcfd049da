import { sql } from 'kysely'
import type { Tx } from '#platform/operations/tx.ts'
import { daysOf } from '../model/report/period.ts'
import { type Dimension, type ReportFilter, sourcesOfParticipants } from '../model/report/report.ts'
import { decidersIn } from '../model/report/report-rules.ts'

type Asked = ReportFilter & { today: string }
export type CountedGroup = { dimension: Dimension | 'all'; value: string | null; noes: number; yeses: number }

const boundsOf = ({ period, today, unitId, source, decider = 'others' }: Asked) => {
  const { from, until } = daysOf(period, today)
  const sources = source === undefined ? [...sourcesOfParticipants] : [source]
  return sql`${unitId ?? null}::uuid, ${from}::date, ${until}::date, ${sources}::text[], ${[...decidersIn(decider)]}::text[]`
}

/** Every group of every way to look at it, in one pass over the answers. */
export async function countByGroups(tx: Tx, asked: Asked): Promise<CountedGroup[]> {
  const { rows } = await sql<CountedGroup>`select * from refusal_counts(${boundsOf(asked)})`.execute(tx)
  return rows
}

export async function listBehind(tx: Tx, asked: Asked, dimension: Dimension | 'all', value: string | null) {
  const { rows } = await sql<{ id: string }>`
    select id from refusals_behind(${boundsOf(asked)}, ${dimension}, ${value}) id`.execute(tx)
  return rows.map(({ id }) => id)
}

/** Beside the rates: how many were lifted later, and how many were written down by hand. */
export async function countAside(tx: Tx, asked: Asked): Promise<{ lifted: number; byHand: number }> {
  const { rows } = await sql<{ lifted: number; byHand: number }>`
    select * from refusal_counts_aside(${boundsOf(asked)})`.execute(tx)
  return rows[0] ?? { lifted: 0, byHand: 0 }
}
