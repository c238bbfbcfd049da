import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import pg from 'pg'
import { ask } from './question.ts'

/** Every table a domain's store may name; each domain adds its own. */
// biome-ignore lint/suspicious/noEmptyInterface: domains add to it
export interface Tables {}

/** The only handle on data; it exists only inside the one path, in a transaction opened as the actor. */
export type Tx = Kysely<Tables>

const dayOid = 1082
const momentOids = new Set([1114, 1184])
const bigintOid = 20

const asMoment = (text: string) => new Date(text).toISOString()

/** How values come back: a day stays a day, a moment is ISO 8601, a count is a number. */
export const valueTypes: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === dayOid) return (text: string) => text
    if (momentOids.has(oid)) return asMoment
    if (oid === bigintOid) return Number
    return pg.types.getTypeParser(oid, format as 'text')
  },
}

const namesInDatabase = new Map<string, string>()

class QueryCompiler extends PostgresQueryCompiler {
  protected override sanitizeIdentifier(name: string): string {
    const known = namesInDatabase.get(name)
    if (known !== undefined) return known
    const snakeCase = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    const safe = super.sanitizeIdentifier(snakeCase)
    namesInDatabase.set(name, safe)
    return safe
  }
}

const connectionOn = (client: pg.ClientBase): DatabaseConnection => ({
  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const { rows, rowCount } = await ask<R>(client, sql, parameters)
    return { rows, numAffectedRows: BigInt(rowCount ?? 0) }
  },
  streamQuery() {
    throw new Error('streaming is not part of the one path')
  },
})

/** The client's Kysely, made once per connection: the transaction on it is opened and closed by the one path alone. */
export function txOn(client: pg.ClientBase): Tx {
  const known = kyselyOf.get(client)
  if (known) return known
  const connection = connectionOn(client)
  const neverHere = async () => {
    throw new Error('the one path opens and closes transactions')
  }
  const driver: Driver = {
    async init() {},
    acquireConnection: async () => connection,
    beginTransaction: neverHere,
    commitTransaction: neverHere,
    rollbackTransaction: neverHere,
    async releaseConnection() {},
    async destroy() {},
  }
  const tx = new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => driver,
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new QueryCompiler(),
    },
  })
  kyselyOf.set(client, tx)
  clientOf.set(tx, client)
  return tx
}

const kyselyOf = new WeakMap<pg.ClientBase, Tx>()
const clientOf = new WeakMap<Tx, pg.ClientBase>()

/** The connection of a transaction, for what is asked without being written anew. */
export const clientOfTx = (tx: Tx): pg.ClientBase => clientOf.get(tx)!
