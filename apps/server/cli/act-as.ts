import { randomBytes, randomUUID } from 'node:crypto'
import { withClient } from '#platform/database/connection.ts'
import { adminDatabaseOf } from '#platform/database/directory.ts'
import type { InputOf, Operation, OutputOf } from '#platform/operations/operation.ts'
import { newRequestId, perform } from '#platform/operations/perform.ts'
import { handlers } from '../domains.ts'
import { openSite } from '../sites.ts'
import { withCluster } from './with-cluster.ts'

export type Colleague = {
  do<Op extends Operation>(operation: Op, input: InputOf<Op>, file?: Uint8Array): Promise<OutputOf<Op>>
}

/** Works as a colleague from the console, on the same one path as the browser: their rights, their name in the audit. */
export const actAs = (email: string, work: (colleague: Colleague) => Promise<void>): Promise<void> =>
  withCluster(async (cluster, settings) => {
    const slug = process.env.LANDFALL_ORGANISATION || 'centre'
    const database = await adminDatabaseOf(cluster, slug)
    const token = randomBytes(24).toString('hex')
    const found = await withClient(database, (client) =>
      client.query(
        `insert into signin.sessions (user_id, token, expires_at, user_agent)
         select id, $2, now() + interval '1 hour', 'console' from signin.users where email = lower($1) and ended_at is null`,
        [email, token],
      ),
    )
    if (found.rowCount !== 1) throw new Error(`Nobody signs in as ${email}.`)
    const open = await openSite({
      cluster,
      slug,
      dataDir: settings.dataDir,
      url: settings.url ?? `http://localhost:${settings.port}`,
      alsoReachedAt: [],
      smtpUrl: settings.smtpUrl,
      mailFrom: settings.mailFrom,
      connections: 2,
      rateLimited: false,
    })
    try {
      await work({
        do: (operation, input, file = new Uint8Array()) =>
          perform(open.site, handlers.find((handler) => handler.operation.name === operation.name)!, {
            id: newRequestId(),
            token,
            capacity: 'staff',
            input: input as Record<string, unknown>,
            commandId: operation.kind === 'command' ? randomUUID() : null,
            file,
          }) as never,
      })
    } finally {
      await withClient(database, (client) =>
        client.query('delete from signin.sessions where token = $1', [token]),
      )
      await open.close()
    }
  })
