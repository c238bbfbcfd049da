import { useQueryClient } from '@tanstack/react-query'

/** Asks anew who is here and what may be seen, after somebody has come in. */
export function useArrive(): () => Promise<void> {
  const queries = useQueryClient()
  return () => queries.invalidateQueries()
}
