import { QueryCache, QueryClient } from '@tanstack/react-query'
import { CallProblem } from './call-problem.ts'

/** One cache of answers; asks again only where asking again can help. */
export function makeQueryClient(onSignedOut: () => void): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (error instanceof CallProblem && error.kind === 'not-signed-in') onSignedOut()
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        networkMode: 'always',
        retry: (count, error) => count < 1 && error instanceof CallProblem && error.kind === 'offline',
      },
    },
  })
}
