import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { InputOf, Operation, OutputOf } from '#platform/operations/operation.ts'
import { call } from './call.ts'
import type { CallProblem } from './call-problem.ts'

/** `people.search` about this input: `['people', 'people.search', input]`. */
export const queryKeyOf = (op: Operation, input: unknown) => [op.name.split('.')[0], op.name, input]

export type AnswerOptions = {
  /** False waits, for instance until something is chosen. */
  when?: boolean
  /** Shows the last answer while the next one is on its way; for filters and search. */
  keepLast?: boolean
  /** Asks again every so many milliseconds; for progress. */
  everyMs?: number | false
}

/** The answer to a query, kept fresh: `{ data, error, isPending, refetch }`. */
export function useAnswer<Op extends Operation>(
  op: Op,
  input: InputOf<Op>,
  { when = true, keepLast = false, everyMs = false }: AnswerOptions = {},
): UseQueryResult<OutputOf<Op>, CallProblem> {
  return useQuery<OutputOf<Op>, CallProblem>({
    queryKey: queryKeyOf(op, input),
    queryFn: ({ signal }) => call(op, input, { signal }),
    enabled: when,
    refetchInterval: everyMs,
    ...(keepLast ? { placeholderData: keepPreviousData as never } : {}),
  })
}
