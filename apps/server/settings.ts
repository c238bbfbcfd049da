import { resolve } from 'node:path'

export type Settings = {
  port: number
  host: string
  dataDir: string
  databaseUrl: string | undefined
  /** The address that people type, when it is another than this machine's own port. */
  url: string | undefined
  /** Addresses and networks of the proxies in front, whose word about the caller is believed. */
  trustedProxies: string[]
  smtpUrl: string | undefined
  mailFrom: string
  logLevel: string
  example: boolean
  /** The clock that the organisation lives by. */
  now: () => Temporal.Instant
}

/** Everything that can be set from outside, in one place: environment variables, and `--example`. */
export function readSettings(env: NodeJS.ProcessEnv, args: string[]): Settings {
  const port = Number(env.PORT || 4600)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`PORT is not a port number: ${env.PORT}`)
  return {
    port,
    host: env.LANDFALL_HOST || '127.0.0.1',
    dataDir: resolve(env.LANDFALL_DATA || 'data'),
    databaseUrl: env.DATABASE_URL || undefined,
    url: env.LANDFALL_URL?.replace(/\/$/, '') || undefined,
    trustedProxies: (env.LANDFALL_PROXY || 'loopback').split(',').map((address) => address.trim()),
    smtpUrl: env.LANDFALL_SMTP_URL || undefined,
    mailFrom: env.LANDFALL_MAIL_FROM || 'Landfall <landfall@localhost>',
    logLevel: env.LANDFALL_LOG || 'warn',
    example: args.includes('--example'),
    now: clockFrom(env, args),
  }
}

/** For tests and the example alone: a clock that runs as ever, on another day (`LANDFALL_TODAY=2026-11-22`). */
function clockFrom(env: NodeJS.ProcessEnv, args: string[]): Settings['now'] {
  const asked = env.LANDFALL_TODAY
  if (!asked) return () => Temporal.Now.instant()
  if (env.NODE_ENV !== 'test' && !args.includes('--example'))
    throw new Error('LANDFALL_TODAY is for tests and the example alone')
  const ahead = Temporal.Now.plainDateISO().until(Temporal.PlainDate.from(asked)).days
  return () => Temporal.Now.instant().add({ hours: 24 * ahead })
}
