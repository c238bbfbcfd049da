/** Whole quarters only: between two reports whose ends lie days apart, single people could be told. */
export const periodPattern = '^(recent|all|[0-9]{4}(-Q[1-4])?)$'

type Days = { from: string; until: string }

const quarterOf = (day: Temporal.PlainDate) =>
  Temporal.PlainDate.from({ year: day.year, month: day.month - ((day.month - 1) % 3), day: 1 })

/** The days of a period, `until` no longer among them; `recent` is this quarter and the three before it. */
export function daysOf(period: string, today: string): Days {
  const ends = quarterOf(Temporal.PlainDate.from(today)).add({ months: 3 })
  if (period === 'all') return { from: '1900-01-01', until: ends.toString() }
  const [year, quarter] = period.split('-Q')
  const begins =
    period === 'recent'
      ? ends.subtract({ years: 1 })
      : Temporal.PlainDate.from({ year: Number(year), month: 3 * (Number(quarter ?? 1) - 1) + 1, day: 1 })
  const months = quarter === undefined ? 12 : 3
  return { from: begins.toString(), until: begins.add({ months }).toString() }
}

/** What can be chosen today, the nearest first. */
export function periodsUntil(today: string, years = 4): string[] {
  const day = Temporal.PlainDate.from(today)
  const quarters = Array.from({ length: 5 }, (_, back) => quarterOf(day).subtract({ months: 3 * back }))
  return [
    'recent',
    ...Array.from({ length: years }, (_, back) => String(day.year - back)),
    ...quarters.map((begins) => `${begins.year}-Q${(begins.month + 2) / 3}`),
    'all',
  ]
}
