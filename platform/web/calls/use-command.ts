import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import type { InputOf, Operation, OutputOf } from '#platform/operations/operation.ts'
import { call } from './call.ts'
import { asProblem, type CallProblem } from './call-problem.ts'
import { newCommandId } from './command-id.ts'

export type CommandRun<Op extends Operation> = {
  /** Sends the command; hands back its output, or null when a problem came instead (see `problem`). */
  run(
    input: InputOf<Op>,
    options?: { file?: Blob },
  ): Promise<{ output: OutputOf<Op> } | { problem: CallProblem }>
  pending: boolean
  problem: CallProblem | null
  reset(): void
}

/** One intention is one command: a second click while it runs joins it, and a retry after a lost line carries the same id. */
export function useCommand<Op extends Operation>(op: Op): CommandRun<Op> {
  const queries = useQueryClient()
  const [pending, setPending] = useState(false)
  const [problem, setProblem] = useState<CallProblem | null>(null)
  const intention = useRef<{ content: string; file: Blob | undefined; id: string } | null>(null)
  const running = useRef<ReturnType<CommandRun<Op>['run']> | null>(null)

  const run = useCallback<CommandRun<Op>['run']>(
    (input, options = {}) => {
      if (running.current) return running.current
      const content = JSON.stringify(input)
      const isRetry = intention.current?.content === content && intention.current.file === options.file
      if (!isRetry) intention.current = { content, file: options.file, id: newCommandId() }
      setPending(true)
      setProblem(null)
      const attempt = call(op, input, { ...options, commandId: intention.current!.id })
        .then(async (output) => {
          intention.current = null
          await queries.invalidateQueries()
          return { output }
        })
        .catch((error: unknown) => {
          const found = asProblem(error)
          // An answer was given, so trying again is a new intention; without one, it may still be the old.
          if (found.kind !== 'offline' && found.kind !== 'error') intention.current = null
          setProblem(found)
          return { problem: found }
        })
        .finally(() => {
          running.current = null
          setPending(false)
        })
      running.current = attempt
      return attempt
    },
    [op, queries],
  )
  const reset = useCallback(() => setProblem(null), [])
  return { run, pending, problem, reset }
}
