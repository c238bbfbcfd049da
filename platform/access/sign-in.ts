import { betterAuth } from 'better-auth'
import { APIError, createAuthMiddleware } from 'better-auth/api'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import type { Site } from '#platform/operations/site.ts'
import type { Language } from '#platform/texts/languages.ts'
import { type FailedAttempts, failedAttempts } from './failed-attempts.ts'
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
    hooks: lockOut(attempts),
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
  return {
    async answer(request) {
      const path = new URL(request.url).pathname.replace('/api/auth', '')
      return offered.has(path) ? auth.handler(request) : closed()
    },
  }
}

/** After five wrong passwords an address waits, whether it is known or not, so that the answer tells a guesser nothing. */
function lockOut(attempts: FailedAttempts) {
  const emailIn = (context: { body?: unknown }) =>
    String((context.body as { email?: unknown } | undefined)?.email ?? '').toLowerCase()
  return {
    before: createAuthMiddleware(async (context) => {
      if (context.path !== '/sign-in/email') return
      if (await attempts.isLocked(emailIn(context)))
        throw new APIError('TOO_MANY_REQUESTS', { code: 'LOCKED_OUT' })
    }),
    after: createAuthMiddleware(async (context) => {
      if (context.path !== '/sign-in/email') return
      const failed = context.context.returned instanceof APIError
      await (failed ? attempts.count(emailIn(context)) : attempts.forget(emailIn(context)))
    }),
  }
}

function tables(pool: pg.Pool) {
  const db = new Kysely<Record<string, never>>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin()],
  }).withSchema('signin')
  return { database: { db, type: 'postgres' as const } }
}
