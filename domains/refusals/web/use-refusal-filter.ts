import { useSearchParams } from 'react-router'
import { deciderKinds, refusalReasons } from '../model/reasons.ts'
import { type RefusalFilter, refusalViews } from '../model/refusal.ts'

const names = ['unitId', 'deciderKind', 'reason', 'view'] as const
type Name = (typeof names)[number]
type InAddress = Partial<Record<Name, string>>

const oneOf = <Value extends string>(values: readonly Value[], text: string | undefined): Value | undefined =>
  values.find((value) => value === text)

/** What the server is asked for; whatever else stands in the address is left out. */
export function filterOf({ unitId, deciderKind, reason, view }: InAddress): RefusalFilter {
  const filter: RefusalFilter = {}
  const [decider, why, shown] = [
    oneOf(deciderKinds, deciderKind),
    oneOf(refusalReasons, reason),
    oneOf(refusalViews, view),
  ]
  if (unitId && /^[0-9a-f-]{36}$/.test(unitId)) filter.unitId = unitId
  if (decider) filter.deciderKind = decider
  if (why) filter.reason = why
  if (shown) filter.view = shown
  return filter
}

/** The filter of the register in the address, so that a view can be sent to a colleague. */
export function useRefusalFilter() {
  const [params, setParams] = useSearchParams()
  const shown: InAddress = Object.fromEntries(
    names.flatMap((name) => (params.get(name) ? [[name, params.get(name)]] : [])),
  )
  const set = (change: InAddress) =>
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
  return { shown, set, clear, isFiltered: Object.keys(filterOf(shown)).length > 0 }
}
