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

type Wire = { stream: Writable; _send(bytes: Buffer): boolean; flush(): void }

/** What is asked in one go leaves in one packet: writing to a socket costs more than most of what is written. */
class GatheringClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config)
    const { connection } = this as unknown as { connection: Wire }
    let waiting: Buffer[] = []
    const leave = () => {
      const bytes = waiting.length === 1 ? waiting[0]! : Buffer.concat(waiting)
      waiting = []
      if (connection.stream.writable) connection.stream.write(bytes)
    }
    connection._send = (bytes) => {
      if (waiting.push(bytes) === 1) process.nextTick(leave)
      return true
    }
  }
}
