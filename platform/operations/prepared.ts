import type { CompiledQuery, QueryExecutorProvider } from 'kysely'
import { ask } from './question.ts'
import { clientOfTx, type Tx } from './tx.ts'

/** Stands for a value while a query is written. */
class Place {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

type Written<Row> = { compile(executorProvider: QueryExecutorProvider): CompiledQuery<Row> }

/**
 * A query of which only the values change: written once and from then on only asked, because writing it costs more than most
 * answers. What else it looks like follows from its form, and from nothing that is in the values.
 */
export function prepared<Given extends object, Row>(
  write: (tx: Tx, places: Required<Given>, form: string) => Written<Row>,
): (tx: Tx, given: Given, form?: string) => Promise<Row[]> {
  const written = new Map<string, { sql: string; parameters: readonly unknown[] }>()
  return async (tx, given, form = '') => {
    let query = written.get(form)
    if (!query) {
      query = write(tx, places as Required<Given>, form).compile(tx)
      if (written.size < mostForms) written.set(form, query)
    }
    const values = query.parameters.map((at) =>
      at instanceof Place ? (given as Record<string, unknown>)[at.name] : at,
    )
    const { rows } = await ask<Row>(clientOfTx(tx), query.sql, values)
    return rows
  }
}

const places = new Proxy({}, { get: (_, name) => new Place(String(name)) })

/** Whoever asks in ever new forms has each of them written anew. */
const mostForms = 200
