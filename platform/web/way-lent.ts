import { type UseQueryResult, useQueries } from '@tanstack/react-query'
import { use, useCallback } from 'react'
import { call } from './calls/call.ts'
import { DomainsContext } from './domain-web.ts'
import { useMay } from './me.ts'
import { type Texts, useTexts } from './texts.tsx'
import type { WayLent } from './way-part.ts'

/** All that domains lend to this person's line, as far as the person at the screen may see it. */
export function useWayLent(personId: string): WayLent {
  const domains = use(DomainsContext)
  const may = useMay()
  const texts = useTexts()
  const parts = domains.flatMap(({ wayParts = [] }) => wayParts).filter(({ permission }) => may(permission))
  const combine = useCallback(
    (answers: UseQueryResult<{ lend(words: Texts): WayLent }>[]): WayLent => {
      const lent = answers.flatMap(({ data }) => (data ? [data.lend(texts)] : []))
      return {
        marks: lent.flatMap(({ marks }) => marks),
        stretches: lent.flatMap(({ stretches }) => stretches),
      }
    },
    [texts],
  )
  return useQueries({
    queries: parts.map(({ id, load }) => ({
      queryKey: [id.split('.')[0], 'way', personId],
      queryFn: async ({ signal }: { signal: AbortSignal }) => {
        const { ask, lend } = (await load()).default
        const answer = await call(ask, { personId } as never, { signal })
        return { lend: (words: Texts) => lend(answer as never, words) }
      },
    })),
    combine,
  })
}
