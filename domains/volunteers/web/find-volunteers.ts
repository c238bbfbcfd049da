import { call, type SearchHit } from '#platform/web/index.ts'
import { volunteersApi } from '../model/volunteers-api.ts'

/** Volunteers for the search of the shell, with what tells two of the same name apart. */
export async function findVolunteers(text: string, signal: AbortSignal): Promise<SearchHit[]> {
  const volunteers = await call(volunteersApi.search, { text, limit: 8 }, { signal })
  return volunteers.map(({ id, name, nameTransliterated, unit }) => ({
    id: `volunteer-${id}`,
    name,
    detail: [nameTransliterated === name ? '' : nameTransliterated, unit].filter(Boolean).join(' · '),
    to: `/volunteers/${id}`,
  }))
}
