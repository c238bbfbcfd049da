import { accessApi } from '#platform/access/access-api.ts'
import type { World } from './world.ts'

export const password = 'correct horse battery staple'
export const email = 'maria@example.org'
export const code = 'ABCD-EFGH-JKLM'

export const beginning = {
  code,
  organisation: 'Pleven',
  country: 'BG',
  language: 'bg' as const,
  name: 'Maria',
  email,
  password,
}

/** The cookies of one browser. */
export type Jar = Map<string, string>

export const header = (jar: Jar) =>
  [...jar].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; ')

type From = { jar?: Jar; address?: string }

/** What the sign-in library answers to a browser; its cookies are kept in the jar. */
export async function knock(
  world: World,
  path: string,
  body: unknown,
  { jar = new Map(), address }: From = {},
) {
  const answer = await world.app.inject({
    method: 'POST',
    url: `/api/auth${path}`,
    ...(address ? { remoteAddress: address } : {}),
    headers: { origin: 'http://localhost', cookie: header(jar), 'content-type': 'application/json' },
    payload: JSON.stringify(body),
  })
  for (const { name, value } of answer.cookies) jar.set(name, value)
  return answer
}

export const meWith = async (world: World, jar: Jar) =>
  (await world.stranger.send(accessApi.me, {}, { headers: { cookie: header(jar) } })).body
