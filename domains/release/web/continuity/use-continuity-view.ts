import { useSearchParams } from 'react-router'
import { isDay } from '#domains/people/model/index.ts'
import type { ContinuityFilter } from '../../model/continuity/continuity.ts'
import { type GapBand, gapBands } from '../../model/continuity/gap.ts'

/** What is chosen stands in the address, so that a view can be sent to a colleague; whatever else stands there is left out. */
export function useContinuityView() {
  const [params, setParams] = useSearchParams()
  const put = (name: string, value: string) =>
    setParams(
      (now) => {
        const next = new URLSearchParams(now)
        if (value) next.set(name, value)
        else next.delete(name)
        return next
      },
      { replace: true, preventScrollReset: true },
    )
  const [from, until, unit] = ['from', 'until', 'unit'].map((name) => params.get(name) ?? '')
  const filter: ContinuityFilter = {
    ...(from && isDay(from) ? { from } : {}),
    ...(until && isDay(until) ? { until } : {}),
    ...(unit && /^[0-9a-f-]{36}$/.test(unit) ? { unitId: unit } : {}),
  }
  return {
    filter,
    band: gapBands.find((band) => band === params.get('band')),
    asTable: params.get('view') === 'table',
    showTable: (asTable: boolean) => put('view', asTable ? 'table' : ''),
    choose: put,
    chooseBand: (band: GapBand | undefined) => put('band', band ?? ''),
  }
}

export type ContinuityView = ReturnType<typeof useContinuityView>
