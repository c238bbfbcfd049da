import { sql } from 'kysely'
import { houseValues } from '#domains/organisation/server/index.ts'
import { handle } from '#platform/operations/handler.ts'
import { type NumberDimension, partBy, wholeOf } from '../../model/advice/numbers.ts'
import { numbersApi } from '../../model/advice/numbers-api.ts'

type Counted = { what: 'contact' | 'case'; n: number; minutes: number } & Record<
  NumberDimension,
  string | null
>

const ofContacts = ['month', 'topic', 'channel', 'relation', 'county'] as const
const ofCases = ['month', 'topic', 'outcome', 'channel'] as const

const countAdvice = handle(numbersApi.numbers, {
  permission: 'family:report',
  concerns: () => null,
  async run({ tx, today }, { unitId, year = today.year }) {
    const units = await tx
      .selectFrom('units')
      .select(['id', 'name'])
      .where(sql<boolean>`id = any ((select access.units())::uuid[])`)
      .orderBy('name')
      .execute()
    const unit = units.find(({ id }) => id === unitId) ?? units[0]
    const house = await houseValues(tx, ['small-cells-below'], { unitId: null, day: today.toString() })
    const threshold = house['small-cells-below']
    const { rows } = await sql<Counted>`select * from advice_numbers(${[unit?.id ?? null]}::uuid[],
      ${`${year}-01-01`}::date, ${`${year + 1}-01-01`}::date)`.execute(tx)
    const contacts = rows.filter(({ what }) => what === 'contact')
    const cases = rows.filter(({ what }) => what === 'case')
    const n = wholeOf(contacts, threshold)
    const minutes = contacts.reduce((sum, row) => sum + row.minutes, 0)
    return {
      ...{ unitId: unit?.id ?? null, units, year, thisYear: today.year, threshold },
      contacts: { n, parts: ofContacts.map((dimension) => partBy(dimension, contacts, threshold)) },
      hours: typeof n === 'number' ? Math.round(minutes / 60) : null,
      cases: {
        n: wholeOf(cases, threshold),
        parts: ofCases.map((dimension) => partBy(dimension, cases, threshold)),
      },
    }
  },
})

export const numbersHandlers = [countAdvice]
