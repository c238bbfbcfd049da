import { useEffect, useState } from 'react'
import type { InputOf, Operation, OutputOf } from '#platform/operations/operation.ts'
import type { CallProblem } from '../web/calls/call-problem.ts'
import { queryKeyOf, useAnswer } from '../web/calls/use-answer.ts'
import { usePhone } from './field-phone.tsx'

export type Kept<Output> = {
  data: Output | undefined
  /** When what is shown was heard from the server; null: just now. */
  asOf: string | null
  error: CallProblem | null
  isPending: boolean
}

/** The answer to a query; without a line, the last one that this phone heard. */
export function useKept<Op extends Operation>(op: Op, input: InputOf<Op>): Kept<OutputOf<Op>> {
  const { user, store } = usePhone()
  const answer = useAnswer(op, input)
  const place = JSON.stringify(queryKeyOf(op, input))
  const [last, setLast] = useState<{ content: OutputOf<Op>; at: string } | null>(null)
  const { data, error } = answer
  const isOffline = error?.kind === 'offline'

  useEffect(() => {
    if (data !== undefined) void store.keep(user.id, place, data)
  }, [data, store, user.id, place])
  useEffect(() => {
    if (isOffline) void store.findKept(user.id, place).then((found) => setLast(found as typeof last))
  }, [isOffline, store, user.id, place])

  if (data !== undefined) return { data, asOf: null, error: null, isPending: false }
  if (isOffline && last) return { data: last.content, asOf: last.at, error: null, isPending: false }
  return { data: undefined, asOf: null, error, isPending: answer.isPending }
}
