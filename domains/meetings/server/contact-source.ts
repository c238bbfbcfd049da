import { sql } from 'kysely'
import type { ContactConcern } from '#domains/volunteers/model/index.ts'
import { reportContacts } from '#domains/volunteers/server/index.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { listSilences } from './silence-store.ts'

type Owed = { volunteerId: string; count: number; days: number }

/** What those who look after volunteers are told of meetings: since when it is silent, and how many logs are owed. */
async function contactConcernsOf(
  tx: Tx,
  volunteerIds: readonly string[],
  today: string,
): Promise<ContactConcern[]> {
  if (volunteerIds.length === 0) return []
  const silent = (await listSilences(tx, { today, least: 1, volunteerIds })).filter(
    ({ level }) => level === 'alarm' || level === 'reminder',
  )
  const quiet = [...Map.groupBy(silent, ({ volunteerId }) => volunteerId)].map(([volunteerId, theirs]) => ({
    ...{ volunteerId, kind: 'silent' as const, count: theirs.length },
    days: Math.max(...theirs.map(({ contactDays }) => contactDays)),
  }))
  const { rows } =
    await sql<Owed>`select volunteer_id, count(*) as count, ${today}::date - min(day) as days from meetings
    where state = 'planned' and day < ${today} and volunteer_id = any (${volunteerIds}::uuid[]) group by volunteer_id`.execute(
      tx,
    )
  return [...quiet, ...rows.map((owed) => ({ ...owed, kind: 'unlogged' as const }))]
}

reportContacts(contactConcernsOf)
