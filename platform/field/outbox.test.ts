import Type from 'typebox'
import { beforeEach, describe, expect, test } from 'vitest'
import { command } from '#platform/operations/operation.ts'
import type { ReasonCode } from '#platform/problem.ts'
import { CallProblem, type CallProblemKind } from '../web/calls/call-problem.ts'
import { makeOutbox, type Outbox, type Waiting } from './outbox.ts'
import type { PhoneStore } from './phone-store.ts'

const log = command('meetings.log-my-meeting', '/my/meetings/:id/log', {
  input: Type.Object({ id: Type.String() }),
  output: Type.Null(),
})

function storeInMemory(): PhoneStore {
  const rows = new Map<string, { userId: string; content: string }>()
  return {
    put: async (userId, commandId, content) =>
      void rows.set(commandId, { userId, content: JSON.stringify(content) }),
    waitingOf: async (userId) =>
      [...rows.values()].filter((row) => row.userId === userId).map(({ content }) => JSON.parse(content)),
    remove: async (commandId) => void rows.delete(commandId),
    keep: async () => undefined,
    findKept: async () => null,
    forgetKept: async () => undefined,
  }
}

const problem = (kind: CallProblemKind) => new CallProblem(kind, [{ code: 'offline' as ReasonCode }])

let store: PhoneStore
let outbox: Outbox
let sent: Waiting[]
let answer: (waiting: Waiting) => Promise<unknown>

beforeEach(() => {
  store = storeInMemory()
  sent = []
  answer = async () => null
  outbox = makeOutbox(store, 'radu', async (waiting) => {
    sent.push(waiting)
    return answer(waiting)
  })
})

describe('What a volunteer writes without a signal', () => {
  test('stays on the phone until there is one, and is then sent once, oldest first', async () => {
    answer = async () => Promise.reject(problem('offline'))
    const first = await outbox.add(log, { id: 'one' }, 'Meeting on Friday')
    const second = await outbox.add(log, { id: 'two' }, 'Meeting on Saturday')
    expect(await outbox.deliver()).toEqual({ sent: [], state: 'offline' })
    expect(await outbox.list()).toEqual([first, second])

    sent = []
    answer = async () => null
    expect(await outbox.deliver()).toEqual({ sent: [first.commandId, second.commandId], state: 'all-sent' })
    expect(sent.map(({ commandId }) => commandId)).toEqual([first.commandId, second.commandId])
    expect(await outbox.list()).toEqual([])
  })

  test('keeps its command id however often it is tried, so that it happens once', async () => {
    answer = async () => Promise.reject(problem('error'))
    await outbox.add(log, { id: 'one' }, 'Meeting')
    expect((await outbox.deliver()).state).toBe('held-up')
    await outbox.deliver()
    expect(new Set(sent.map(({ commandId }) => commandId)).size).toBe(1)
    expect(sent).toHaveLength(2)
  })

  test('is not lost when the server says no: the reason stands beside it and it is not sent again', async () => {
    answer = async () => Promise.reject(problem('refused'))
    await outbox.add(log, { id: 'one' }, 'Meeting')
    await outbox.deliver()
    expect(await outbox.list()).toMatchObject([{ input: { id: 'one' }, refused: [{ code: 'offline' }] }])
    await outbox.deliver()
    expect(sent).toHaveLength(1)
  })

  test('waits for its writer: nobody else on this phone sends or reads it', async () => {
    await outbox.add(log, { id: 'one' }, 'Meeting')
    const other = makeOutbox(store, 'ivan', async () => Promise.reject(new Error('must not be sent')))
    expect(await other.list()).toEqual([])
    expect(await other.deliver()).toEqual({ sent: [], state: 'all-sent' })
    expect(await outbox.list()).toHaveLength(1)
  })

  test('waits while nobody is signed in', async () => {
    answer = async () => Promise.reject(problem('not-signed-in'))
    await outbox.add(log, { id: 'one' }, 'Meeting')
    expect((await outbox.deliver()).state).toBe('signed-out')
    expect(await outbox.list()).toMatchObject([{ refused: null }])
  })

  test('is delivered by one run at a time', async () => {
    await outbox.add(log, { id: 'one' }, 'Meeting')
    await Promise.all([outbox.deliver(), outbox.deliver()])
    expect(sent).toHaveLength(1)
  })
})
