import { randomUUID } from 'node:crypto'
import { closingText } from './closing.ts'
import type { Context } from './handler.ts'
import type { Site } from './site.ts'
import { txOn } from './tx.ts'

export type SystemContext = Pick<Context, 'tx' | 'now' | 'today' | 'tell' | 'site'>

/** The one path for work that no person asked for: same transaction, same audit, under the name of the system actor.
 *  Without a name it is the post room sorting its own letters: nobody's data is touched and nothing is audited. */
export async function performAsSystem<Result>(
  site: Site,
  actor: string | null,
  concerns: string[],
  work: (context: SystemContext) => Promise<Result>,
): Promise<Result> {
  const client = await site.pool.connect()
  let lost: Error | undefined
  try {
    const now = site.now()
    const today = now.toZonedDateTimeISO(site.zone).toPlainDate()
    await client.query(`begin; select operations.open_as_system('${today}')`)
    const events: { event: string; payload: unknown }[] = []
    const tell: Context['tell'] = (event, payload) => void events.push({ event, payload })
    const result = await work({ tx: txOn(client), now, today, tell, site })
    await client.query(
      actor === null
        ? 'commit'
        : closingText({
            requestId: randomUUID(),
            actor,
            capacity: 'system',
            operation: actor,
            outcome: 'done',
            people: concerns,
            record: null,
            fields: [],
            reasons: [],
            commandId: null,
            inputHash: null,
            version: null,
            events,
          }),
    )
    if (events.length > 0) site.deliverSoon()
    return result
  } catch (error) {
    lost = error as Error
    throw error
  } finally {
    client.release(lost)
  }
}
