import { useTexts } from '#platform/web/index.ts'
import type { MergeLine } from '../../model/duplicates-api.ts'

/** The names of both halves, first the one that stayed; after an undo the reader may no longer see one of them. */
export function useHalves(): (merge: Pick<MergeLine, 'into' | 'person'>) => [string, string] {
  const { t } = useTexts()
  const named = (name: string) => name || t('people.duplicates.unseen')
  return ({ into, person }) => [named(into), named(person)]
}
