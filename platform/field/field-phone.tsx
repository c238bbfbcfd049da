import { useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react'
import type { InputOf, Operation } from '#platform/operations/operation.ts'
import { call } from '../web/calls/call.ts'
import { type Delivery, makeOutbox, type Outbox, type Waiting } from './outbox.ts'
import type { PhoneStore } from './phone-store.ts'

export type FieldUser = { id: string; name: string }

type Phone = {
  user: FieldUser
  store: PhoneStore
  waiting: Waiting[]
  /** What became of the last attempt to send. */
  state: Delivery['state']
  /** Kept on the phone at once and sent when there is a line; resolves when it is kept. */
  send<Op extends Operation>(op: Op, input: InputOf<Op>, title: string): Promise<void>
  drop(commandId: string): Promise<void>
  tryAgain(): Promise<void>
}

const PhoneContext = createContext<Phone | null>(null)

export function usePhone(): Phone {
  const phone = use(PhoneContext)
  if (!phone) throw new Error('usePhone outside of FieldPhone')
  return phone
}

const tryEveryMs = 30_000

/** The phone of one user: what it keeps, what waits, and the attempts to send it. */
export function FieldPhone({
  user,
  store,
  operations,
  children,
}: {
  user: FieldUser
  store: PhoneStore
  /** Everything that can wait here, so that what was written before an update still finds its operation. */
  operations: readonly Operation[]
  children: ReactNode
}) {
  const queries = useQueryClient()
  const [waiting, setWaiting] = useState<Waiting[]>([])
  const [state, setState] = useState<Delivery['state']>('all-sent')
  const outbox = useMemo(() => outboxOf(store, user.id, operations), [store, user.id, operations])

  const show = useCallback(async () => setWaiting(await outbox.list()), [outbox])
  const tryAgain = useCallback(async () => {
    const delivery = await outbox.deliver()
    setState(delivery.state)
    await show()
    if (delivery.sent.length > 0) await queries.invalidateQueries()
  }, [outbox, show, queries])

  useEffect(() => {
    const attempt = () => void tryAgain()
    attempt()
    const timer = setInterval(attempt, tryEveryMs)
    addEventListener('online', attempt)
    // A phone that slept in a pocket has missed that the line came back.
    document.addEventListener('visibilitychange', attempt)
    return () => {
      clearInterval(timer)
      removeEventListener('online', attempt)
      document.removeEventListener('visibilitychange', attempt)
    }
  }, [tryAgain])

  const phone = useMemo<Phone>(
    () => ({
      ...{ user, store, waiting, state, tryAgain },
      async send(op, input, title) {
        await outbox.add(op, input, title)
        await show()
        void tryAgain()
      },
      async drop(commandId) {
        await outbox.drop(commandId)
        await show()
      },
    }),
    [user, store, waiting, state, outbox, show, tryAgain],
  )
  return <PhoneContext value={phone}>{children}</PhoneContext>
}

function outboxOf(store: PhoneStore, userId: string, operations: readonly Operation[]): Outbox {
  const byName = new Map(operations.map((op) => [op.name as string, op]))
  return makeOutbox(store, userId, async ({ operation, input, commandId }) => {
    const op = byName.get(operation)
    if (!op) throw new Error(`nothing is called ${operation}`)
    return call(op, input as never, { commandId })
  })
}
