import { call, type SearchHit } from '#platform/web/index.ts'
import { membersApi } from '../../model/members/members-api.ts'

/** Relatives for the search of the shell, with what tells two of the same name apart. */
export async function findMembers(text: string, signal: AbortSignal): Promise<SearchHit[]> {
  const members = await call(membersApi.search, { text, limit: 8 }, { signal })
  return members.map(({ id, name, nameTransliterated, county, unit }) => ({
    id: `relative-${id}`,
    name,
    detail: [nameTransliterated === name ? '' : nameTransliterated, county, unit].filter(Boolean).join(' · '),
    to: `/family/members/${id}`,
  }))
}
