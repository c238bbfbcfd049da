import { sql } from 'kysely'
import type { Context } from '#platform/operations/handler.ts'
import type { AuditAnswer, AuditEntry, AuditQuestion } from '../model/audit-api.ts'

const most = 2000

/** The entries that were asked for, the newest first, with the name of the person asked about. */
export async function readEntries(context: Context, question: AuditQuestion): Promise<AuditAnswer> {
  const { tx, site } = context
  const { from, until, userId = null, personId = null, all = false } = question
  const startOf = (day: string, later = 0) =>
    Temporal.PlainDate.from(day).add({ days: later }).toZonedDateTime(site.zone).toInstant().toString()
  const person = personId === null ? null : await findPerson(context, personId)
  const records = person?.records ?? (personId === null ? null : [personId])
  const { rows } = await sql<AuditEntry>`
    select e.id::text as id, e.at, e.user_id, coalesce(c.name, e.actor) as who, e.capacity, e.operation,
      e.command is not null as changed, e.outcome, e.people, e.fields
    from audit.entries e left join access.colleagues c on c.id = e.user_id
    where e.at >= ${startOf(from)} and e.at < ${startOf(until, 1)}
      and (${userId}::uuid is null or e.user_id = ${userId}::uuid)
      and (${records}::uuid[] is null or e.people && ${records}::uuid[])
      and (${all} or e.people <> '{}')
    order by e.at desc, e.id desc limit ${most + 1}`.execute(tx)
  return {
    entries: rows.slice(0, most),
    more: rows.length > most,
    person: person && { id: person.id, name: person.name },
  }
}

type KnownPerson = { id: string; name: string; records: string[] }

async function findPerson({ tx }: Context, id: string): Promise<KnownPerson | null> {
  const { rows } = await sql<KnownPerson>`select * from audit.person(${id})`.execute(tx)
  return rows[0] ?? null
}
