import { connect, type Socket } from 'node:net'

export type Target = { port: number; client: (number: number) => () => RequestToSend }
export type RequestToSend = {
  method: 'GET' | 'POST'
  path: string
  headers: Record<string, string>
  body?: unknown
}

/** How fast a server answers `connections` clients that each wait for one answer before they ask again. */
export async function requestsPerSecond(
  { port, client }: Target,
  connections: number,
  seconds: number,
): Promise<number> {
  const until = performance.now() + seconds * 1000
  const started = performance.now()
  const counts = await Promise.all(
    Array.from({ length: connections }, (_, number) => askUntil(until, port, client(number))),
  )
  return counts.reduce((sum, count) => sum + count, 0) / ((performance.now() - started) / 1000)
}

/** One request, to see what is answered. */
export async function askOnce(port: number, request: RequestToSend): Promise<unknown> {
  const client = await open(port)
  try {
    return JSON.parse(await client.ask(bytesOf(request)))
  } finally {
    client.close()
  }
}

async function askUntil(until: number, port: number, next: () => RequestToSend): Promise<number> {
  const client = await open(port)
  let count = 0
  try {
    for (; performance.now() < until && count < 1_000_000; count++) await client.ask(bytesOf(next()))
  } finally {
    client.close()
  }
  return count
}

function bytesOf({ method, path, headers, body }: RequestToSend): Buffer {
  const payload = body === undefined ? '' : JSON.stringify(body)
  const lines = [`${method} ${path} HTTP/1.1`, 'host: 127.0.0.1']
  for (const [name, value] of Object.entries(headers)) lines.push(`${name}: ${value}`)
  if (body !== undefined)
    lines.push('content-type: application/json', `content-length: ${Buffer.byteLength(payload)}`)
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${payload}`)
}

type Client = { ask(request: Buffer): Promise<string>; close(): void }

/** A client of a few lines, so that the load takes little of the processor it measures. Both servers send a content-length. */
async function open(port: number): Promise<Client> {
  const socket: Socket = connect({ host: '127.0.0.1', port, noDelay: true })
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject))
  let received: Buffer = Buffer.alloc(0)
  let settle: { resolve(body: string): void; reject(error: Error): void } | undefined
  socket.on('data', (chunk: Buffer) => {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk])
    const end = received.indexOf('\r\n\r\n')
    if (end < 0) return
    const head = received.toString('latin1', 0, end)
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0)
    if (received.length < end + 4 + length) return
    const body = received.toString('utf8', end + 4, end + 4 + length)
    received = Buffer.alloc(0)
    const status = head.slice(9, 12)
    if (status.startsWith('2')) settle?.resolve(body)
    else settle?.reject(new Error(`${status}: ${body.slice(0, 500)}`))
  })
  const lost = () => settle?.reject(new Error('the server closed the connection'))
  socket.on('error', lost).on('close', lost)
  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        settle = { resolve, reject }
        socket.write(request)
      }),
    close: () => socket.destroy(),
  }
}
