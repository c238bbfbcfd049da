import { useSearchParams } from 'react-router'
import type { PartnerFilter } from '../../model/directory/directory-api.ts'
import { partnerKinds } from '../../model/directory/partner.ts'

const names = ['text', 'kind', 'area', 'lifeArea', 'openNow', 'retired'] as const
export type InAddress = Partial<Record<(typeof names)[number], string>>

/** What the server is asked for; whatever else stands in the address is left out. */
export function filterOf({ text, kind, area, lifeArea, openNow, retired }: InAddress): PartnerFilter {
  const filter: PartnerFilter = {}
  const known = partnerKinds.find((one) => one === kind)
  if (text?.trim()) filter.text = text.trim().slice(0, 200)
  if (known) filter.kind = known
  if (area) filter.area = area
  if (lifeArea && /^[a-z][a-z0-9-]{1,39}$/.test(lifeArea)) filter.lifeArea = lifeArea
  if (openNow === 'yes') filter.openNow = true
  if (retired === 'yes') filter.retired = true
  return filter
}

/** The filter of the directory in the address, so that a view can be sent to a colleague. */
export function useDirectoryFilter() {
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
