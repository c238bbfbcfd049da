import type pg from 'pg'
import { withClient } from './connection.ts'

type LogSettings = Record<string, string>

/** Settings of a PostgreSQL server under which its log would hold what people wrote, each as `name = value`. */
export function settingsThatLogValues(settings: LogSettings): string[] {
  const isAbove = (name: string) => Number(settings[name] ?? -1) >= 0
  const risky = [
    ...(['mod', 'all'].includes(settings.log_statement ?? '') ? ['log_statement'] : []),
    ...['log_min_duration_statement', 'log_min_duration_sample'].filter(isAbove),
    ...(Number(settings.log_transaction_sample_rate ?? 0) > 0 ? ['log_transaction_sample_rate'] : []),
    ...(Number(settings.log_parameter_max_length_on_error ?? 0) !== 0
      ? ['log_parameter_max_length_on_error']
      : []),
  ]
  return risky.map((name) => `${name} = ${settings[name]}`)
}

/** Says so on the console when the log of somebody's own PostgreSQL would become a second file about every person. */
export async function warnOfServerLog(settings: pg.ClientConfig, warn = console.warn): Promise<void> {
  const found = await withClient(settings, async (client) => {
    const { rows } = await client.query<{ name: string; setting: string }>(
      `select name, setting from pg_settings where name like 'log\\_%'`,
    )
    return settingsThatLogValues(Object.fromEntries(rows.map(({ name, setting }) => [name, setting])))
  })
  if (found.length === 0) return
  warn(
    `The log of this PostgreSQL server would hold what is written about people (${found.join(', ')}). ` +
      'Switch this off for the databases of Landfall, or look after the log as you look after the database.',
  )
}
