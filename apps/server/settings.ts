import { resolve } from 'node:path'

export type Settings = {
  port: number
  host: string
  dataDir: string
  databaseUrl: string | undefined
  /** The address that people type, when it is another than this machine's own port. */
  url: string | undefined
  smtpUrl: string | undefined
  mailFrom: string
  logLevel: string
  example: boolean
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
    smtpUrl: env.LANDFALL_SMTP_URL || undefined,
    mailFrom: env.LANDFALL_MAIL_FROM || 'Landfall <landfall@localhost>',
    logLevel: env.LANDFALL_LOG || 'warn',
    example: args.includes('--example'),
  }
}
