import { createHmac, timingSafeEqual } from 'node:crypto'

/** The cookie as the sign-in library writes it: `token.signature`, signed with HMAC-SHA256. */
export function tokenIn(cookieHeader: string | undefined, secret: string): string {
  for (const part of cookieHeader?.split(';') ?? []) {
    const [name, value] = splitAt(part.trim(), '=')
    if (name !== 'landfall.session_token' && name !== '__Secure-landfall.session_token') continue
    return signedToken(decode(value), secret)
  }
  return ''
}

function signedToken(value: string, secret: string): string {
  const dot = value.lastIndexOf('.')
  if (dot < 1) return ''
  const token = value.slice(0, dot)
  const given = Buffer.from(value.slice(dot + 1), 'base64')
  const known = signatures.get(secret)?.get(token)
  const expected = known ?? createHmac('sha256', secret).update(token).digest()
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return ''
  if (!known) remember(secret, token, expected)
  return token
}

/** What was signed stays signed: of tokens that came with the right signature it is worked out once. Whether their session
 *  still lives is another question, which the database answers every time. */
const signatures = new Map<string, Map<string, Buffer>>()
const mostSignatures = 10_000

function remember(secret: string, token: string, signature: Buffer): void {
  const known = signatures.get(secret)
  if (known && known.size < mostSignatures) known.set(token, signature)
  else signatures.set(secret, new Map([[token, signature]]))
}

const splitAt = (text: string, mark: string): [string, string] => {
  const at = text.indexOf(mark)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return ''
  }
}
