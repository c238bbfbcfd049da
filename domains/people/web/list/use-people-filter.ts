import { useSearchParams } from 'react-router'
import type { PeopleFilter } from '../../model/people-api.ts'
import { type PersonStatus, personStatuses } from '../../model/status.ts'
import { todayHere } from '../words.ts'

const names = ['unit', 'show', 'status', 'prison', 'responsible', 'release', 'from', 'until'] as const
type Name = (typeof names)[number]

/** As it stands in the address, each part a text: `?status=serving&responsible=nobody&release=90`. */
export type FilterInAddress = Partial<Record<Name, string>>

/** `release`: this many days ahead, a day that has passed, an unknown day, or days of one's own choice. */
export const releaseWindows = ['30', '90', '180', 'passed', 'unknown', 'between'] as const

/** The filter of the list of people in the address, so that a view can be sent to a colleague. */
export function usePeopleFilter() {
  const [params, setParams] = useSearchParams()
  const shown = Object.fromEntries(
    names.flatMap((name) => (params.get(name) ? [[name, params.get(name)]] : [])),
  )
  const set = (change: FilterInAddress) =>
    setParams(
      (now) => {
        const next = new URLSearchParams(now)
        for (const [name, value] of Object.entries(change)) {
          if (value) next.set(name, value)
          else next.delete(name)
        }
        next.delete('page')
        return next
      },
      { replace: true, preventScrollReset: true },
    )
  const clear = () => set(Object.fromEntries(names.map((name) => [name, ''])))
  const typed = params.get('q')?.trim() ?? ''
  return { shown: shown as FilterInAddress, set, clear, isFiltered: Object.keys(shown).length > 0, typed }
}

const isDay = (text: string | undefined): text is string => /^\d{4}-\d{2}-\d{2}$/.test(text ?? '')

/** What the server is asked for. Those no longer followed are left out unless asked for. */
export function filterOf(shown: FilterInAddress, today = todayHere()): PeopleFilter {
  const { unit, show, status, prison, responsible, release, from, until } = shown
  const plus = (days: number) => Temporal.PlainDate.from(today).add({ days }).toString()
  const filter: PeopleFilter = {}
  if (unit) filter.unitId = unit
  if (show !== 'all') filter.active = show !== 'former'
  if (personStatuses.includes(status as PersonStatus)) filter.status = status as PersonStatus
  if (prison) filter.prison = prison
  if (responsible) filter.responsible = responsible
  if (release === 'unknown') filter.releaseUnknown = true
  else if (release === 'passed') filter.releaseUntil = plus(-1)
  else if (release === 'between') {
    if (isDay(from)) filter.releaseFrom = from
    if (isDay(until)) filter.releaseUntil = until
  } else if (release && Number(release) > 0) {
    filter.releaseFrom = today
    filter.releaseUntil = plus(Math.min(Number(release), 36_500))
  }
  return filter
}
