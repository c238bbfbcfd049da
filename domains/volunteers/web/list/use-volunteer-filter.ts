import { useSearchParams } from 'react-router'
import { volunteerStates } from '../../model/volunteer.ts'
import { needs, type VolunteerFilter } from '../../model/volunteers-api.ts'

const names = ['unit', 'state', 'kind', 'supervisor', 'needs'] as const
type Name = (typeof names)[number]
export type FilterInAddress = Partial<Record<Name, string>>

/** The filter of the list in the address, so that a view can be sent to a colleague. */
export function useVolunteerFilter() {
  const [params, setParams] = useSearchParams()
  const shown: FilterInAddress = Object.fromEntries(
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
  return { shown, set, clear, isFiltered: Object.keys(shown).length > 0 }
}

const oneOf = <Value extends string>(values: readonly Value[], text: string | undefined): Value | undefined =>
  values.find((value) => value === text)

const isId = (text: string | undefined): text is string => /^[0-9a-f-]{36}$/.test(text ?? '')

/** What the server is asked for; what cannot be a filter is left out. */
export function filterOf({ unit, state, kind, supervisor, needs: need }: FilterInAddress): VolunteerFilter {
  const [knownState, knownNeed] = [oneOf(volunteerStates, state), oneOf(needs, need)]
  return {
    ...(isId(unit) ? { unitId: unit } : {}),
    ...(knownState ? { state: knownState } : {}),
    ...(isId(kind) ? { kindId: kind } : {}),
    ...(isId(supervisor) ? { supervisorId: supervisor } : {}),
    ...(knownNeed ? { needs: knownNeed } : {}),
  }
}
