import { randomUUID } from 'node:crypto'
import { totp } from '../../apps/server/testing/totp.ts'

export type Caller = {
  command(path: string, body: unknown, commandId?: string): Promise<{ status: number; body: unknown }>
  ask(path: string): Promise<{ status: number; body: unknown }>
}

const person = { name: 'Maria', email: 'maria@example.org', password: 'correct horse battery staple' }

/** Goes through the first run and the second factor without a browser, for journeys that are about something else. */
export async function beginByHttp(url: string, code: string): Promise<Caller> {
  const jar = new Map<string, string>()
  const send = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        'landfall-request': '1',
        origin: url,
        cookie: [...jar].map((pair) => pair.join('=')).join('; '),
        ...headers,
      },
      ...(method === 'POST' ? { body: JSON.stringify(body) } : {}),
    })
    for (const cookie of answer.headers.getSetCookie()) {
      const [name, value] = cookie.split(';')[0]!.split('=') as [string, string]
      jar.set(name, value)
    }
    const text = await answer.text()
    return { status: answer.status, body: text === '' ? null : JSON.parse(text) }
  }
  const command: Caller['command'] = (path, body, commandId = randomUUID()) =>
    send('POST', `/api${path}`, body, { 'landfall-command': commandId })
  const { email, password } = person
  await command('/organisation/begin', {
    code,
    organisation: 'Journey',
    country: 'BG',
    language: 'en',
    ...person,
  })
  await send('POST', '/api/auth/sign-in/email', { email, password })
  const enabled = await send('POST', '/api/auth/two-factor/enable', { password })
  const secret = new URL((enabled.body as { totpURI: string }).totpURI).searchParams.get('secret')!
  await send('POST', '/api/auth/two-factor/verify-totp', { code: totp(secret) })
  return { command, ask: (path) => send('GET', `/api${path}`) }
}
