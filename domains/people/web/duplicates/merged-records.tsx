import { Link } from 'react-router'
import { Notice, useMay, useTexts } from '#platform/web/index.ts'
import type { MergedRecord } from '../../model/person-file.ts'
import { dayOf } from './day-of.ts'

/** On a person's page: that another record belongs to this one, or that somebody says so. */
export function MergedRecords({ of }: { of: MergedRecord[] }) {
  const { t, day } = useTexts()
  const may = useMay()
  if (of.length === 0) return null
  return (
    <Notice tone={of.every(({ confirmed }) => confirmed) ? 'fjord' : 'lamp'}>
      {of.map(({ mergeId, name, mergedAt, confirmed }) => (
        <p key={mergeId}>
          {t(confirmed ? 'people.duplicates.line-joined' : 'people.duplicates.line-waits', {
            name,
            day: day(dayOf(mergedAt)),
          })}{' '}
          {may('people:merge') && (
            <Link to={`/people/duplicates/${mergeId}`}>
              {t('people.duplicates.line-look')}
              <span className="sr-only">: {name}</span>
            </Link>
          )}
        </p>
      ))}
    </Notice>
  )
}
