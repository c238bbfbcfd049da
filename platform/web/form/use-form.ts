import { type FormEvent, useCallback, useId, useRef, useState } from 'react'
import type { InputOf, Operation, OutputOf } from '#platform/operations/operation.ts'
import type { Reason } from '#platform/problem.ts'
import type { CallProblem } from '../calls/call-problem.ts'
import { useCommand } from '../calls/use-command.ts'
import { type DraftState, useDraft } from './draft-keeper.ts'
import { type Clash, mergeChanges } from './merge.ts'
import {
  asInput,
  type Blankable,
  type FieldPath,
  factsAt,
  type ValueAt,
  valueAt,
  withValueAt,
} from './values.ts'

/** What a field component needs; made by `form.field('name')`. */
export type Field<Value = unknown> = {
  name: string
  id: string
  value: Value
  set(value: Value | '' | null): void
  required: boolean
  maxLength: number | undefined
  reasons: Reason[]
  /** Tells the form the label, so that the summary and a clash can name the field, and how to show its values. */
  register(label: string, show?: (value: unknown) => string): void
}

export type Registered = { label: string; id: string; show: ((value: unknown) => string) | undefined }

export type FormOptions<Op extends Operation> = {
  /** The id of the record, or 'new' (or 'new-' and what it belongs to): a draft belongs to it and to no other. */
  record: string
  /** The values to begin with. What has no field (ids, `version`) goes along unseen. */
  initial: Blankable<InputOf<Op>>
  onDone?(output: OutputOf<Op>): void
  /** The record inside `current` of an out-of-date answer, when it is not shaped like the input. */
  fromCurrent?(current: unknown): Blankable<InputOf<Op>>
  /** False for forms whose content must not be kept, such as passwords. */
  draft?: boolean
}

export type FormHandle = {
  id: string
  submit(event?: FormEvent): Promise<void>
  pending: boolean
  problem: CallProblem | null
  clashes: Clash[]
  merged: Merged
  settle(name: string, value: unknown): void
  registered: Map<string, Registered>
  draft: { state: DraftState; discard(): void }
}

export type Form<Op extends Operation> = FormHandle & {
  values: Blankable<InputOf<Op>>
  field<Path extends FieldPath<InputOf<Op>>>(path: Path): Field<ValueAt<InputOf<Op>, Path>>
  /** Puts a value without a field component. */
  set<Path extends FieldPath<InputOf<Op>>>(path: Path, value: ValueAt<InputOf<Op>, Path> | '' | null): void
}

type Values = Record<string, unknown>
type State = { key: string; source: string; values: Values; base: Values; clashes: Clash[]; merged: Merged }
/** With whose text mine was brought together: somebody else's, or my own from another device. */
export type Merged = 'others' | 'own' | null

/** A form for one command: reasons at their fields, a draft that survives, one command however often it is sent. */
export function useForm<Op extends Operation>(op: Op, options: FormOptions<Op>): Form<Op> {
  const id = useId()
  const key = `${op.name} ${options.record}`
  const source = JSON.stringify(options.initial)
  const fresh = (): State => ({
    key,
    source,
    values: options.initial as Values,
    base: options.initial as Values,
    clashes: [],
    merged: null,
  })
  const [kept, setState] = useState(fresh)
  // Another record is another form: nothing typed for one may ever stand in the other's. A newer state of the
  // same record comes in as long as nothing has been typed.
  let state = kept
  const isUntouched = kept.values === kept.base
  if (kept.key !== key || (kept.source !== source && isUntouched)) {
    state = fresh()
    setState(state)
  }
  const latest = useRef(state)
  latest.current = state
  const registered = useRef(new Map<string, Registered>())
  const { run, pending, problem, reset } = useCommand(op)
  const keepsDraft = options.draft !== false
  const submitting = useRef(false)

  const draft = useDraft(keepsDraft ? op.name : null, options.record, ({ values, base }, clashes) =>
    setState((before) => ({ ...before, values, base, clashes, merged: clashes.length > 0 ? 'own' : null })),
  )

  const change = useCallback(
    (update: (before: State) => State) => {
      const next = update(latest.current)
      latest.current = next
      setState(next)
      if (keepsDraft) draft.keep({ values: next.values, base: next.base })
    },
    [draft.keep, keepsDraft],
  )
  const set = useCallback(
    (path: string, value: unknown) =>
      change((before) => ({ ...before, values: withValueAt(before.values, path, value) as Values })),
    [change],
  )

  const submit = async (event?: FormEvent) => {
    event?.preventDefault()
    // A form inside a form's dialog must not send both.
    event?.stopPropagation()
    if (submitting.current) return
    submitting.current = true
    const sent = latest.current
    const answer = await run(asInput(sent.values, op.input, keepsDraft) as InputOf<Op>)
    submitting.current = false
    if ('output' in answer) {
      const isNew = options.record.startsWith('new')
      setState((before) => (isNew ? fresh() : { ...before, base: before.values, clashes: [], merged: null }))
      if (keepsDraft) await draft.drop()
      options.onDone?.(answer.output)
      return
    }
    const { kind, current } = answer.problem
    if (kind !== 'out-of-date' || typeof current !== 'object' || current === null) return
    const theirs = (options.fromCurrent?.(current) ?? current) as Values
    change((before) => {
      const { merged, clashes } = mergeChanges(before.base, before.values, theirs)
      return { ...before, values: merged, base: { ...before.base, ...theirs }, clashes, merged: 'others' }
    })
  }

  const field = (path: string): Field => ({
    name: path,
    id: `${id}-${path}`,
    value: valueAt(state.values, path),
    set: (value) => set(path, value),
    ...factsAt(op.input, path),
    reasons: (problem?.reasons ?? []).filter(
      (reason) => reason.field === path || reason.field?.startsWith(`${path}.`),
    ),
    register: (label, show) => {
      registered.current.set(path, { label, id: `${id}-${path}`, show })
    },
  })

  const discard = () => {
    setState(fresh())
    reset()
    void draft.drop()
  }

  const settle = (name: string, value: unknown) =>
    change((before) => ({
      ...before,
      values: { ...before.values, [name]: value },
      clashes: before.clashes.filter((clash) => clash.name !== name),
    }))

  return {
    id,
    submit,
    pending,
    problem,
    clashes: state.clashes,
    merged: state.merged,
    settle,
    registered: registered.current,
    draft: { state: draft.state, discard },
    values: state.values as Blankable<InputOf<Op>>,
    field: field as Form<Op>['field'],
    set: set as Form<Op>['set'],
  }
}
