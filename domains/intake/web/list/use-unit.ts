import { useSearchParams } from 'react-router'

/** The unit that stands in the address; of all units where there is none. */
export function useUnit(): { unitId?: string } {
  const unitId = useSearchParams()[0].get('unit') ?? ''
  return /^[0-9a-f-]{36}$/.test(unitId) ? { unitId } : {}
}
