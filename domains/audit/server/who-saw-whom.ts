import { sql } from 'kysely'
import { searchKey } from '#domains/people/model/index.ts'
import { handle } from '#platform/operations/handler.ts'
import { auditApi } from '../model/audit-api.ts'
import { readEntries } from './entry-store.ts'

const listEntries = handle(auditApi.list, {
  permission: 'audit:read',
  concerns: ({ personId = null }) => personId,
  run: readEntries,
})

type Found = { id: string; name: string; unit: string }

const findPeople = handle(auditApi.findPeople, {
  permission: 'audit:read',
  // Whose names were told is on record as well.
  concerns: (_, found) => (found ?? []).map(({ id }) => id),
  async run({ tx }, { text }) {
    const words = searchKey(text).split(' ').filter(Boolean)
    const { rows } = await sql<Found>`select * from audit.find_people(${words}::text[])`.execute(tx)
    return rows
  },
})

export const whoSawWhomHandlers = [listEntries, findPeople]
