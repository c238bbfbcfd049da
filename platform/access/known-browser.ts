import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** Remembers, in the browser alone, with which addresses somebody has signed in from it. */
export type KnownBrowser = {
  /** A name for this browser, if its cookie proves that this address has signed in from it. */
  nameIn(cookies: string | null, email: string): string | null
  cookieFor(email: string): string
}

const cookieName = 'landfall.known'
const days = 180

export function knownBrowsers(secret: string, secure: boolean): KnownBrowser {
  const proofOf = (name: string, email: string) =>
    createHmac('sha256', secret).update(`known browser ${name} ${email}`).digest('base64url')
  return {
    nameIn(cookies, email) {
      const value = new RegExp(`(?:^|;\\s*)${cookieName}=([\\w-]+)[.]([\\w-]+)`).exec(cookies ?? '')
      if (!value) return null
      const [, name, proof] = value
      const expected = Buffer.from(proofOf(name!, email))
      const given = Buffer.from(proof!)
      return given.length === expected.length && timingSafeEqual(given, expected) ? name! : null
    },
    cookieFor(email) {
      const name = randomBytes(12).toString('base64url')
      return `${cookieName}=${name}.${proofOf(name, email)}; Path=/api/auth; Max-Age=${days * 86_400}; HttpOnly; SameSite=Lax${
        secure ? '; Secure' : ''
      }`
    },
  }
}
