import type { Writable } from 'node:stream'
import pg from 'pg'
import { createPool } from '#platform/database/connection.ts'
import { valueTypes } from './tx.ts'

/** The connections on which requests run: values come back in the API's shapes, and queries follow each other without waiting. */
export const sitePool = (settings: pg.ClientConfig, max: number): pg.Pool =>
  createPool({
    ...settings,
    max,
    types: valueTypes,
    pipeline: true,
    // Whom a row may be seen by is known only when a query runs: planning it anew for each value finds nothing better.
    options: '-c plan_cache_mode=force_generic_plan',
    Client: GatheringClient,
  } as pg.PoolConfig)

/** What is asked in one go leaves in one packet: writing to a socket costs more than most of what is written. */
class GatheringClient extends pg.Client {
  // biome-ignore lint/suspicious/noExplicitAny: all the forms in which a query can be given
  override query(...query: any[]): any {
    const { stream } = (this as unknown as { connection: { stream: Writable } }).connection
    if (stream.writableCorked === 0) {
      stream.cork()
      process.nextTick(() => stream.uncork())
    }
    return super.query(...(query as [string]))
  }
}
