import pg from 'pg'

const statementNames = new Map<string, string>()
const mostStatements = 1000

/** A name makes PostgreSQL keep the plan; ad-hoc texts past the limit run unnamed, so a session cannot grow for ever. */
function nameOf(sql: string): string | undefined {
  const known = statementNames.get(sql)
  if (known !== undefined || statementNames.size >= mostStatements) return known
  const name = `s${statementNames.size + 1}`
  statementNames.set(sql, name)
  return name
}

type Callback = ConstructorParameters<typeof pg.Query>[2]

/** What pg calls on a query while its answer arrives. */
type Receiver = { handleRowDescription(message: { fields: { name: string }[] }): void }

/** Names come back as the code writes them: translated once for an answer, not once for each of its rows. */
class Question extends pg.Query {
  name: string | undefined

  constructor(sql: string, values: unknown[], done: Callback) {
    super(sql, values, done)
    this.name = nameOf(sql)
  }

  handleRowDescription(message: { fields: { name: string }[] }): void {
    for (const field of message.fields) field.name = nameInCode(field.name)
    describeRows.call(this, message)
  }
}

const describeRows = (pg.Query.prototype as unknown as Receiver).handleRowDescription

const namesInCode = new Map<string, string>()

function nameInCode(name: string): string {
  const known = namesInCode.get(name)
  if (known !== undefined) return known
  const camelCase = name.replace(/_+([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
  if (namesInCode.size < mostStatements) namesInCode.set(name, camelCase)
  return camelCase
}

type Answer<Row> = { rows: Row[]; rowCount: number | null }

/** One question to the database, under a name of its own, so that it is planned once for each connection. */
export async function ask<Row>(
  client: pg.ClientBase,
  sql: string,
  values: readonly unknown[],
): Promise<Answer<Row>> {
  try {
    return await new Promise<Answer<Row>>((resolve, reject) => {
      const done = (error: Error | null | undefined, answer: unknown) =>
        error ? reject(error) : resolve(answer as Answer<Row>)
      client.query(new Question(sql, values as unknown[], done as Callback))
    })
  } catch (error) {
    // Where it was asked, not where the answer was read.
    Error.captureStackTrace(error as Error)
    throw error
  }
}
