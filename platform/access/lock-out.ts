import { type FailedAttempts, knownBrowser } from './failed-attempts.ts'
import type { KnownBrowser } from './known-browser.ts'

/** After five wrong passwords from one place that place waits, whether the address is known here or not, so that the answer tells a guesser nothing. */
export const withLockOut =
  (attempts: FailedAttempts, browsers: KnownBrowser, signIn: (request: Request) => Promise<Response>) =>
  async (request: Request): Promise<Response> => {
    const email = await emailIn(request)
    const known = browsers.nameIn(request.headers.get('cookie'), email)
    const source = known ? `${knownBrowser}${known}` : (request.headers.get('x-forwarded-for') ?? '')
    if (await attempts.isLocked(email, source)) return Response.json({ code: 'LOCKED_OUT' }, { status: 429 })
    const response = await signIn(request)
    if (response.status === 401) await attempts.count(email, source)
    if (!response.ok) return response
    await attempts.forget(email, source)
    const answered = new Response(response.body, response)
    answered.headers.append('set-cookie', browsers.cookieFor(email))
    return answered
  }

async function emailIn(request: Request): Promise<string> {
  const body = (await request
    .clone()
    .json()
    .catch(() => null)) as { email?: unknown } | null
  return String(body?.email ?? '').toLowerCase()
}
