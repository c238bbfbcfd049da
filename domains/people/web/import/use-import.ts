import { useRef, useState } from 'react'
import { useParams } from 'react-router'
import { useAnswer, useCommand } from '#platform/web/index.ts'
import { type ImportChange, type ImportFilter, importApi } from '../../model/import-api.ts'

export const useImportId = (): string => useParams().id ?? ''

type Part = { show?: ImportFilter; offset?: number; limit?: number }

export const usePreview = (part: Part = {}, { when = true } = {}) =>
  useAnswer(importApi.preview, { id: useImportId(), ...part }, { keepLast: true, when })

type Change = Omit<ImportChange, 'id' | 'version'>

/** Changes one after the other, each on the version that the one before has made. */
export function useChange(id: string, version: number) {
  const { run, pending, problem } = useCommand(importApi.change)
  const newest = useRef(version)
  newest.current = Math.max(newest.current, version)
  const line = useRef<Promise<unknown>>(Promise.resolve())
  const change = (what: Change) => {
    const next = line.current.then(async () => {
      const answer = await run({ id, version: newest.current, ...what })
      if ('output' in answer) newest.current = answer.output.version
    })
    line.current = next
    return next
  }
  return { change, pending, problem }
}

/** Shows a choice at once, while the server still hears of it. */
export function useSaid<Value>(
  value: Value,
  say: (value: Value) => unknown,
): [Value, (value: Value) => void] {
  const [said, setSaid] = useState<{ instead: Value; value: Value } | null>(null)
  const shown = said && said.instead === value ? said.value : value
  const choose = (next: Value) => {
    setSaid({ instead: value, value: next })
    void Promise.resolve(say(next)).finally(() => setSaid(null))
  }
  return [shown, choose]
}
