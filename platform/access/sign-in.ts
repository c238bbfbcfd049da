import { betterAuth } from 'better-auth'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import type { Site } from '#platform/operations/site.ts'
import type { Language } from '#platform/texts/languages.ts'
import { failedAttempts } from './failed-attempts.ts'
import { knownBrowsers } from './known-browser.ts'
import { withLockOut } from './lock-out.ts'
import { hashPassword, isPassword } from './password.ts'

export type SignInSettings = {
  pool: pg.Pool
  secret: string
  url: string
  /** Other addresses under which the same pages are opened, such as 127.0.0.1 beside localhost. */
  alsoReachedAt: string[]
  mail: Site['mail']
  zone(): string
  rateLimited: boolean
}

export type SignIn = { answer(request: Request): Promise<Response> }

/** The endpoints of the sign-in library that Landfall offers; everything else it can do stays closed. */
const offered = new Set([
  '/sign-in/email',
  '/sign-out',
  '/request-password-reset',
  '/reset-password',
  '/change-password',
  '/list-sessions',
  '/revoke-session',
  '/revoke-other-sessions',
  '/two-factor/enable',
  '/two-factor/verify-totp',
  '/two-factor/verify-backup-code',
  '/two-factor/generate-backup-codes',
])

const resetSeconds = 3600

const closed = () => Response.json({ code: 'NOT_FOUND' }, { status: 404 })

export function createSignIn(settings: SignInSettings): SignIn {
  const attempts = failedAttempts(settings.pool)
  const auth = betterAuth({
    ...tables(settings.pool),
    appName: 'Landfall',
    baseURL: settings.url,
    basePath: '/api/auth',
    secret: settings.secret,
    trustedOrigins: [settings.url, ...settings.alsoReachedAt],
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      maxPasswordLength: 200,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: resetSeconds,
      onPasswordReset: async ({ user }) => attempts.forgetAll(user.email),
      password: { hash: hashPassword, verify: ({ password, hash }) => isPassword(password, hash) },
      sendResetPassword: async ({ user, token }) => {
        const { language = 'en' } = user as { language?: Language }
        const link = `${settings.url}/reset-password?token=${token}`
        const until = Temporal.Now.instant().add({ seconds: resetSeconds })
        const values = { name: user.name, link, until, zone: settings.zone() }
        // Not waited for: how long a mail server takes would tell which addresses are known here.
        void settings
          .mail({ to: user.email, kind: 'password-reset', language, values })
          .catch(() => console.error('The letter with which somebody sets a new password could not be sent.'))
      },
    },
    // How long a session lives unused; the opening of every transaction keeps a used one alive.
    // A kept-alive session is as good as a fresh one for looking after one's own sessions.
    session: {
      freshAge: 0,
      expiresIn: 12 * 3600,
      updateAge: 300,
      modelName: 'sessions',
      cookieCache: { enabled: false },
    },
    user: { modelName: 'users', additionalFields: { language: { type: 'string', input: false } } },
    account: { modelName: 'accounts' },
    verification: { modelName: 'verifications' },
    rateLimit: {
      enabled: settings.rateLimited,
      storage: 'database',
      modelName: 'rate_limits',
      window: 60,
      max: 60,
    },
    advanced: {
      cookiePrefix: 'landfall',
      database: { generateId: 'uuid' },
      // Said outright, because the library leaves the check out wherever NODE_ENV or TEST smell of a test.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      useSecureCookies: settings.url.startsWith('https:'),
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true },
    },
    plugins: [
      twoFactor({
        issuer: 'Landfall',
        twoFactorTable: 'second_factors',
        accountLockout: { maxFailedAttempts: 5 },
        // No browser is excused from the second factor, whatever a request asks for.
        trustDeviceMaxAge: 0,
      }),
    ],
    databaseHooks: {
      session: {
        create: {
          after: async ({ userId }) => {
            await settings.pool.query('select audit.note_sign_in($1)', [userId])
          },
        },
      },
    },
  })
  const secure = settings.url.startsWith('https:')
  const withPassword = withLockOut(attempts, knownBrowsers(settings.secret, secure), auth.handler)
  return {
    async answer(request) {
      const path = new URL(request.url).pathname.replace('/api/auth', '')
      if (!offered.has(path)) return closed()
      return path === '/sign-in/email' ? withPassword(request) : auth.handler(request)
    },
  }
}

function tables(pool: pg.Pool) {
  const db = new Kysely<Record<string, never>>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin()],
  }).withSchema('signin')
  return { database: { db, type: 'postgres' as const } }
}
