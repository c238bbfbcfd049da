import { call, type SearchHit } from '#platform/web/index.ts'
import { directoryApi } from '../../model/directory/directory-api.ts'

/** Organisations for the search of the shell, with what tells two of the same name apart. */
export async function findPartners(text: string, signal: AbortSignal): Promise<SearchHit[]> {
  const found = await call(directoryApi.find, { text: text.slice(0, 200) }, { signal })
  return found.map(({ id, name, otherName, towns }) => ({
    id: `partner-${id}`,
    name,
    detail: [otherName, ...towns].filter(Boolean).join(' · '),
    to: `/partners/${id}`,
  }))
}
