import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { type InputOf, type Operation, type OutputOf, requestParts } from '#platform/operations/operation.ts'

// biome-ignore lint/suspicious/noExplicitAny: a journey says itself what it expects of an answer
type Answered = { status: number; body: any; bytes: Buffer }

/** What whoever is signed in at a page asks and does without the page, for the parts that are not the story. */
export type Calls = {
  ask<Op extends Operation>(op: Op, input: InputOf<Op>): Promise<OutputOf<Op>>
  do<Op extends Operation>(op: Op, input: InputOf<Op>): Promise<OutputOf<Op>>
  /** The answer as it came, for what must not succeed. */
  send<Op extends Operation>(op: Op, input: InputOf<Op>): Promise<Answered>
}

export function callsOf(page: Page, capacity: 'staff' | 'volunteer' = 'staff'): Calls {
  const send = async (op: Operation, input: Record<string, unknown>): Promise<Answered> => {
    const { url, rest } = requestParts(op, input)
    const reads = op.kind === 'query'
    const answer = await page.request.fetch(url, {
      method: reads ? 'GET' : 'POST',
      headers: {
        'landfall-request': '1',
        'landfall-capacity': capacity,
        ...(reads ? {} : { 'landfall-command': randomUUID() }),
      },
      ...(reads ? { params: rest as Record<string, string> } : { data: rest }),
    })
    const bytes = await answer.body()
    const isJson = answer.headers()['content-type']?.includes('json') && bytes.length > 0
    return { status: answer.status(), body: isJson ? JSON.parse(bytes.toString()) : null, bytes }
  }
  const succeed = async (op: Operation, input: Record<string, unknown>) => {
    const { status, body } = await send(op, input)
    if (status >= 400) throw new Error(`${op.name}: ${status} ${JSON.stringify(body)}`)
    return body
  }
  return { send, ask: succeed, do: succeed }
}
