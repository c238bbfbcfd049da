import { sql } from 'kysely'
import { searchKey } from '#domains/people/model/index.ts'
import { handle } from '#platform/operations/handler.ts'
import { volunteersApi } from '../model/volunteers-api.ts'

const usualMost = 8

/** By any part of a name, in either script. Those who help now come before those who did. */
export const searchVolunteers = handle(volunteersApi.search, {
  permission: 'volunteers:read',
  concerns: () => null,
  async run({ tx }, { text, limit = usualMost }) {
    const words = searchKey(text).split(' ').filter(Boolean)
    if (words.length === 0) return []
    let q = tx
      .selectFrom('volunteers as v')
      .innerJoin('units as u', 'u.id', 'v.unitId')
      .select(['v.id', 'v.displayName as name', 'v.displayNameTransliterated as nameTransliterated'])
      .select(['u.name as unit', 'v.state'])
    for (const word of words) q = q.where(sql<boolean>`strpos(v.search_key, ${word}) > 0`)
    return q
      .orderBy(sql`v.state in ('ended', 'refused')`)
      .orderBy(sql`strpos(' ' || v.search_key, ${` ${words[0]!}`}) = 0`)
      .orderBy('v.sortName')
      .limit(limit)
      .execute()
  },
})
