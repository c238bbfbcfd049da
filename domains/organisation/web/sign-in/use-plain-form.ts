import { type FormEvent, useId, useState } from 'react'
import type { Reason } from '#platform/problem.ts'
import { asProblem, CallProblem, type Field } from '#platform/web/index.ts'

export type PlainForm<Name extends string = string> = {
  field(name: Name): Field<string>
  submit(event: FormEvent): Promise<void>
  pending: boolean
  problem: CallProblem | null
  idOf(name: string): string
}

/** A form of a few texts that are sent once and kept nowhere: for what the sign-in library asks. */
export function usePlainForm<Name extends string>(
  initial: Record<Name, string>,
  send: (values: Record<Name, string>) => Promise<unknown>,
): PlainForm<Name> {
  const id = useId()
  const [values, setValues] = useState(initial)
  const [pending, setPending] = useState(false)
  const [problem, setProblem] = useState<CallProblem | null>(null)
  const idOf = (name: string) => `${id}-${name}`

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    if (pending) return
    const missing = Object.keys(initial).filter((name) => values[name as Name].trim() === '')
    if (missing.length > 0) {
      setProblem(
        new CallProblem(
          'invalid',
          missing.map((field): Reason => ({ code: 'missing', field })),
        ),
      )
      return
    }
    setPending(true)
    setProblem(null)
    await send(values).catch((error: unknown) => setProblem(asProblem(error)))
    setPending(false)
  }

  const field = (name: Name): Field<string> => ({
    name,
    id: idOf(name),
    value: values[name],
    set: (value) => setValues((before) => ({ ...before, [name]: value ?? '' })),
    required: true,
    maxLength: 200,
    reasons: (problem?.reasons ?? []).filter((reason) => reason.field === name),
    register: () => undefined,
  })
  return { field, submit, pending, problem, idOf }
}
