import { call, type SearchHit } from '#platform/web/index.ts'
import { childrenApi } from '../../model/children/children-api.ts'

/** Children whose file the reader may open, by a part of how they are called. */
export async function findChildren(text: string, signal: AbortSignal): Promise<SearchHit[]> {
  const { children } = await call(childrenApi.list, {}, { signal })
  const part = text.trim().toLocaleLowerCase()
  return children
    .filter(({ called }) => called.toLocaleLowerCase().includes(part))
    .slice(0, 8)
    .map(({ id, called, parents }) => ({
      ...{ id, name: called, to: `/children/${id}` },
      detail: parents.map((parent) => parent.called).join(', '),
    }))
}
