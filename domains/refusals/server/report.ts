import { sql } from 'kysely'
import { houseValues, isChosen } from '#domains/organisation/server/index.ts'
import { type Context, handle } from '#platform/operations/handler.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { refusalsApi } from '../model/refusals-api.ts'
import { daysOf } from '../model/report/period.ts'
import { type Dimension, dimensions, type RefusalReport, type ReportFilter } from '../model/report/report.ts'
import { figureOf, type Group, partOf, rateOf } from '../model/report/report-rules.ts'
import { suppressed } from '../model/report/suppression.ts'
import { shownTo } from './read-refusals.ts'
import { listRefusals } from './refusal-store.ts'
import { type CountedGroup, countAside, countByGroups, listBehind } from './report-store.ts'

const most = 500

/** Orders that mean something; the other groups come by size. */
const orders: Partial<Record<Dimension, readonly string[]>> = {
  'age-band': ['under-18', '18-24', '25-34', '35-49', '50-64', 'from-65'],
  health: ['yes', 'no'],
  sex: ['woman', 'man', 'other', 'not-said'],
  'citizenship-group': ['own', 'eea', 'other'],
}

function inOrder(dimension: Dimension, groups: CountedGroup[]): CountedGroup[] {
  const order = orders[dimension]
  const place = ({ value }: CountedGroup) => (value === null ? 1e9 : (order?.indexOf(value) ?? 0))
  const size = ({ noes, yeses }: CountedGroup) => noes + yeses
  return groups.toSorted((a, b) => place(a) - place(b) || size(b) - size(a))
}

/** Where the answer is about no participant, nothing about one can be said. */
const dimensionsFor = ({ source }: ReportFilter, keepsOffences: boolean): Dimension[] =>
  dimensions.filter((dimension) =>
    source === 'prison-permit'
      ? dimension === 'prison' || dimension === 'unit'
      : dimension !== 'offence-group' || keepsOffences,
  )

/** The names of what is counted by name: units and colleagues; a prison is its own name. */
async function namesOf(tx: Tx, counted: CountedGroup[]): Promise<Map<string, string>> {
  const ids = counted.flatMap(({ dimension, value }) =>
    (dimension === 'unit' || dimension === 'colleague') && value !== null ? [value] : [],
  )
  if (ids.length === 0) return new Map()
  const units = await tx.selectFrom('units').select(['id', 'name']).where('id', 'in', ids).execute()
  const colleagues = await tx
    .selectFrom('access.colleagues')
    .select(['id', 'name'])
    .where('id', 'in', ids)
    .execute()
  return new Map([...units, ...colleagues].map(({ id, name }) => [id, name]))
}

async function opensHealth(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{
    opens: boolean
  }>`select coalesce(compartments_open('unit', 'read') ? 'health', false) as opens`.execute(tx)
  return rows[0]!.opens
}

export async function makeReport(context: Context, filter: ReportFilter): Promise<RefusalReport> {
  const { tx, actor } = context
  const today = context.today.toString()
  const house = await houseValues(tx, ['small-cells-below'], { unitId: null, day: today })
  const threshold = house['small-cells-below']
  const counted = await countByGroups(tx, { ...filter, today })
  const aside = await countAside(tx, { ...filter, today })
  const names = await namesOf(tx, counted)
  const mayOpenHealth = await opensHealth(tx)
  const all = counted.find(({ dimension }) => dimension === 'all') ?? { noes: 0, yeses: 0 }
  // Shown as it is shown of one group alone, which is all there are.
  const { whole } = suppressed([all], threshold)
  const parts = dimensionsFor(filter, await isChosen(tx, 'offence-group')).flatMap((dimension) => {
    const groups = inOrder(
      dimension,
      counted.filter((group) => group.dimension === dimension),
    ).map(
      ({ value, noes, yeses }): Group => ({
        ...{ value, noes, yeses },
        name: value === null ? null : dimension === 'prison' ? value : (names.get(value) ?? null),
      }),
    )
    const isOneUnit = dimension === 'unit' && groups.length < 2
    const opens = dimension !== 'health' || mayOpenHealth
    return isOneUnit ? [] : [partOf(dimension, groups, { threshold, opens })]
  })
  return {
    ...{ whole: { ...whole, rate: rateOf(whole) }, parts, threshold, today, ...daysOf(filter.period, today) },
    lifted: figureOf(aside.lifted, threshold),
    byHand: figureOf(aside.byHand, threshold),
    units: await unitsOfReport(tx, actor.roles),
  }
}

async function unitsOfReport(tx: Tx, roles: Context['actor']['roles']) {
  const ids = roles.flatMap(({ unitId, role }) =>
    unitId !== null && (role === 'coordinator' || role === 'manager') ? [unitId] : [],
  )
  if (ids.length === 0) return []
  return tx.selectFrom('units').select(['id', 'name']).where('id', 'in', ids).orderBy('name').execute()
}

const showReport = handle(refusalsApi.report, {
  permission: 'refusals:report',
  concerns: () => null,
  run: makeReport,
})

const showBehind = handle(refusalsApi.behindFigure, {
  permission: 'refusals:report',
  concerns: (_input, output) => output?.refusals.map(({ personId }) => personId) ?? null,
  async run({ tx, actor, today }, { dimension, value = null, ...filter }) {
    const day = today.toString()
    const ids = await listBehind(tx, { ...filter, today: day }, dimension, value)
    const refusals = await listRefusals(tx, { ids }, day, most)
    return { refusals: refusals.map(shownTo(actor)), today: day }
  },
})

export const reportHandlers = [showReport, showBehind]
