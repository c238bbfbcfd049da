import type { InputOf, Operation } from '#platform/operations/operation.ts'
import type { Reason } from '#platform/problem.ts'
import { asProblem } from '../web/calls/call-problem.ts'
import { newCommandId } from '../web/calls/command-id.ts'
import type { PhoneStore } from './phone-store.ts'

/** Something done that the server may not know of yet. The id is that of the command: sent twice, it happens once. */
export type Waiting = {
  commandId: string
  operation: string
  input: Record<string, unknown>
  /** In words, so that a list of what waits can be read. */
  title: string
  /** Why the server would not have it; it is not sent again until somebody has changed it. */
  refused: Reason[] | null
}

export type Outbox = {
  /** Kept on the phone before it is sent, so that nothing acknowledged can be lost. */
  add<Op extends Operation>(op: Op, input: InputOf<Op>, title: string): Promise<Waiting>
  list(): Promise<Waiting[]>
  drop(commandId: string): Promise<void>
  /** Sends what waits, oldest first, one run at a time; what the server does not answer stays. */
  deliver(): Promise<Delivery>
}

export type Delivery = { sent: string[]; state: 'all-sent' | 'offline' | 'signed-out' | 'held-up' }

export type SendWaiting = (waiting: Waiting) => Promise<unknown>

/** Ids of commands are made in order of time, so sorting by them is sorting by age. */
const byAge = (a: Waiting, b: Waiting) => (a.commandId < b.commandId ? -1 : 1)

export function makeOutbox(store: PhoneStore, userId: string, send: SendWaiting): Outbox {
  const list = async () => ((await store.waitingOf(userId)) as Waiting[]).sort(byAge)
  const put = (waiting: Waiting) => store.put(userId, waiting.commandId, waiting)
  let running: Promise<Delivery> | null = null

  async function deliverAll(): Promise<Delivery> {
    const sent: string[] = []
    let heldUp = false
    for (const waiting of await list()) {
      if (waiting.refused) continue
      const problem = await send(waiting).then(
        () => null,
        (error: unknown) => asProblem(error),
      )
      if (problem === null) {
        await store.remove(waiting.commandId)
        sent.push(waiting.commandId)
      } else if (problem.kind === 'offline') return { sent, state: 'offline' }
      else if (problem.kind === 'not-signed-in') return { sent, state: 'signed-out' }
      else if (problem.kind === 'error') heldUp = true
      else await put({ ...waiting, refused: problem.reasons })
    }
    return { sent, state: heldUp ? 'held-up' : 'all-sent' }
  }

  return {
    async add(op, input, title) {
      const waiting: Waiting = {
        ...{ commandId: newCommandId(), operation: op.name, input: input as Record<string, unknown>, title },
        refused: null,
      }
      await put(waiting)
      return waiting
    },
    list,
    drop: (commandId) => store.remove(commandId),
    deliver() {
      running ??= deliverAll().finally(() => {
        running = null
      })
      return running
    },
  }
}
