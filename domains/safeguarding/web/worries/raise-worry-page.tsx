import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { peopleApi } from '#domains/people/model/index.ts'
import { EmptyState, Page, useAnswer, useMay, useTexts } from '#platform/web/index.ts'
import { Emergency } from './emergency.tsx'
import { RaiseWorry } from './raise-worry.tsx'

/** Raises a worry, about the person named in the address or about nobody whom we follow. */
export default function RaiseWorryPage() {
  const { t } = useTexts()
  const [params] = useSearchParams()
  const [raised, setRaised] = useState(false)
  const personId = params.get('person')
  const person = useAnswer(peopleApi.show, { id: personId ?? '' }, { when: personId !== null }).data
  return (
    <Page
      title={person ? t('worries.raise-about', { name: person.name }) : t('worries.raise')}
      subtitle={t('worries.raise-text')}
      width="text"
    >
      {raised ? (
        <Raised personId={personId} />
      ) : (
        <RaiseWorry personId={personId} onDone={() => setRaised(true)} onCancel={() => history.back()} />
      )}
    </Page>
  )
}

function Raised({ personId }: { personId: string | null }) {
  const { t } = useTexts()
  const may = useMay()
  return (
    <>
      <EmptyState title={t('worries.raised')} text={t('worries.raised-text')}>
        {may('safeguarding:write') && (
          <>
            <p>{t('worries.raised-own')}</p>
            <Link to="/worries">{t('worries.title')}</Link>
          </>
        )}
        {personId && !may('safeguarding:write') && (
          <Link to={`/people/${personId}`}>{t('worries.to-person')}</Link>
        )}
      </EmptyState>
      <Emergency isUrgent={false} />
    </>
  )
}
