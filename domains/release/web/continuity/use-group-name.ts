import { useTexts } from '#platform/web/index.ts'
import type { Group } from '../../model/continuity/continuity.ts'

/** What a group is called: the unit or prison by its name, a month as people write it. */
export function useGroupName(by: 'unit' | 'prison' | 'month') {
  const { t, day } = useTexts()
  return ({ name }: Group): string => {
    if (name === null) return t('release.continuity.not-said')
    return by === 'month' ? day(`${name}-01`, 'month') : name
  }
}
