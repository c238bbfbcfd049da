import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#platform/operations/tx.ts'
import type {
  Bands,
  Continuity,
  ContinuityFilter,
  ContinuityRow,
  Figures,
  Group,
} from '../../model/continuity/continuity.ts'
import { type GapBand, gapBands } from '../../model/continuity/gap.ts'
import '../countdown/tables.ts'

export type Period = Required<Pick<ContinuityFilter, 'from' | 'until'>> &
  Pick<ContinuityFilter, 'unitId' | 'prison'>

/**
 * The releases of a period of everybody the reader may see, each with its figures. People come first, because their unit has an index; offset 0
 * keeps it so, or the releases of every other unit are read as well.
 */
const gapsIn = ({ from, until, unitId, prison }: Period, today: string) => sql`gaps as materialized (
    select g.*, to_char(g.day, 'YYYY-MM') as month from release_gaps(array(select r.id from people v cross join lateral (select r.id from releases r
        where r.person_id = v.id and r.state = 'happened' and r.day between ${from} and ${until}
        ${unitId === undefined ? sql`` : sql`and r.unit_id = ${unitId}`}
        ${prison === undefined ? sql`` : sql`and r.prison = ${prison}`} offset 0) r), ${today}::date) g)`

type Counted = {
  unitId: string | null
  prison: string | null
  month: string | null
  ofUnit: number
  ofPrison: number
  ofMonth: number
  n: number
  known: number
  median: number | null
  silenceMedian: number | null
  held: number
  handovers: number
  met: number
  notMet: number
  notSaid: number
  bands: Partial<Bands>
}

const bandCounts: RawBuilder<unknown> = sql`jsonb_build_object(${sql.join(
  gapBands.map((band) => sql`${sql.lit(band)}::text, count(*) filter (where band = ${sql.lit(band)})`),
)})`

export type Counts = {
  all: Figures
  unit: Group[]
  prison: Group[]
  month: Group[]
  days: { days: number; count: number }[]
}

/** Everything that is counted, in one reading. A release that was never followed by a contact stands last in the order of the median. */
export async function countContinuity(tx: Tx, period: Period, today: string): Promise<Counts> {
  const { rows } = await sql<{
    counted: Counted[]
    days: Counts['days']
    units: { id: string; name: string }[]
  }>`
    with ${gapsIn(period, today)},
    counted as (select unit_id, prison, month, grouping(unit_id) = 0 as of_unit, grouping(prison) = 0 as of_prison,
        grouping(month) = 0 as of_month, count(*) as n, count(*) filter (where band <> 'unknown') as known,
        percentile_disc(0.5) within group (order by coalesce(gap_days, 1000000)) filter (where band <> 'unknown') as median,
        percentile_disc(0.5) within group (order by silence_days) filter (where silence_days is not null) as silence_median,
        count(*) filter (where handover = 'held') as held, count(*) filter (where handover in ('held', 'not-held', 'nobody-inside')) as handovers,
        count(*) filter (where gate = 'met') as met, count(*) filter (where gate = 'not-met') as not_met,
        count(*) filter (where gate = 'not-said') as not_said, ${bandCounts} as bands
      from gaps group by grouping sets ((), (unit_id), (prison), (month))),
    days as (select gap_days as days, count(*) as count from gaps where gap_days is not null group by gap_days)
    select (select coalesce(json_agg(json_build_object('unitId', unit_id, 'prison', prison, 'month', month, 'ofUnit', of_unit::int,
        'ofPrison', of_prison::int, 'ofMonth', of_month::int, 'n', n, 'known', known, 'median', nullif(median, 1000000),
        'silenceMedian', silence_median, 'held', held, 'handovers', handovers, 'met', met, 'notMet', not_met, 'notSaid', not_said,
        'bands', bands)), '[]') from counted) as counted,
      (select coalesce(json_agg(json_build_object('days', days, 'count', count) order by days), '[]') from days) as days,
      (select coalesce(json_agg(json_build_object('id', u.id, 'name', u.name)), '[]') from units u
        where u.id in (select unit_id from gaps)) as units`.execute(tx)
  const { counted, days, units } = rows[0]!
  const groupsBy = (
    is: (row: Counted) => number,
    key: (row: Counted) => string | null,
    name = key,
  ): Group[] =>
    counted
      .filter((row) => is(row) === 1)
      .map((row) => ({ key: key(row), name: name(row), figures: figuresOf(row) }))
  const whole = counted.find(({ ofUnit, ofPrison, ofMonth }) => ofUnit + ofPrison + ofMonth === 0)
  const unitName = ({ unitId }: Counted) => units.find(({ id }) => id === unitId)?.name ?? null
  return {
    all: whole ? figuresOf(whole) : noFigures,
    unit: byName(
      groupsBy(
        (row) => row.ofUnit,
        (row) => row.unitId,
        unitName,
      ),
    ),
    prison: byName(
      groupsBy(
        (row) => row.ofPrison,
        (row) => row.prison,
      ),
    ),
    month: byName(
      groupsBy(
        (row) => row.ofMonth,
        (row) => row.month,
      ),
    ),
    days,
  }
}

const byName = (groups: Group[]) => groups.toSorted((a, b) => ((a.name ?? '~') < (b.name ?? '~') ? -1 : 1))

const noBands = Object.fromEntries(gapBands.map((band) => [band, 0])) as Bands
const noFigures: Figures = {
  ...{ n: 0, known: 0, median: null, bands: noBands, handover: { held: 0, of: 0 } },
  ...{ gate: { met: 0, notMet: 0, notSaid: 0 }, silenceMedian: null },
}

const figuresOf = (row: Counted): Figures => ({
  ...{ n: row.n, known: row.known, median: row.median, silenceMedian: row.silenceMedian },
  bands: { ...noBands, ...row.bands },
  handover: { held: row.held, of: row.handovers },
  gate: { met: row.met, notMet: row.notMet, notSaid: row.notSaid },
})

/** Whom the figures are about, those not reached first, then the longest gap. */
export async function listContinuity(
  tx: Tx,
  period: Period,
  { band, today, limit }: { band?: GapBand | undefined; today: string; limit: number },
): Promise<ContinuityRow[]> {
  const { rows } = await sql<ContinuityRow>`with ${gapsIn(period, today)}
    select g.release_id, g.person_id, q.display_name as name, g.prison, g.day, g.ends, g.ended_by, g.unknown_because, g.band, g.gap_days,
      g.met_days, g.silence_days, g.silence_from, g.watched_until, g.cut_by, g.handover, g.gate
    from gaps g join people p on p.id = g.person_id join people q on q.id = coalesce(p.merged_into, p.id)
    ${band === undefined ? sql`` : sql`where g.band = ${band}`}
    order by g.band = 'unknown', g.gap_days desc nulls first, g.day desc, q.sort_name limit ${limit}`.execute(
    tx,
  )
  return rows
}

/** The figures of one release; null while it has not happened. */
export async function findContinuity(tx: Tx, releaseId: string, today: string): Promise<Continuity | null> {
  const { rows } =
    await sql<Continuity>`select day, ends, ended_by, unknown_because, band, gap_days, met_days, silence_days, silence_from,
      watched_until, cut_by, handover, gate from release_gaps(array[${releaseId}::uuid], ${today}::date)`.execute(
      tx,
    )
  return rows[0] ?? null
}
