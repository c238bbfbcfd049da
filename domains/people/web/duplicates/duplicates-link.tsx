import { Link } from 'react-router'
import { useAnswer, useMay, useTexts } from '#platform/web/index.ts'
import { duplicatesApi } from '../../model/duplicates-api.ts'

/** Leads from the list of people to the pairs that look alike; nothing where there are none. */
export function DuplicatesLink() {
  const { t } = useTexts()
  const may = useMay()
  const { data } = useAnswer(duplicatesApi.possible, { limit: 1 }, { when: may('people:merge') })
  if (!data || data.total === 0) return null
  return <Link to="/people/duplicates">{t('people.duplicates.count', { count: data.total })}</Link>
}
