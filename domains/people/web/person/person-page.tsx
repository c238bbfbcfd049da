import { Button } from '@mantine/core'
import { Navigate, useParams } from 'react-router'
import { Answer, Columns, Notice, Page, Stack, useAnswer, useMay, useTexts } from '#platform/web/index.ts'
import { peopleApi } from '../../model/people-api.ts'
import type { PersonFile } from '../../model/person-file.ts'
import { awaitsRelease } from '../../model/status.ts'
import { MergedRecords } from '../duplicates/merged-records.tsx'
import { DetailsCard } from './details-card.tsx'
import { PersonDialogs } from './dialogs/person-dialogs.tsx'
import { useDialog } from './dialogs/use-dialog.ts'
import { HistoryCard } from './history-card.tsx'
import { PersonSummary } from './person-summary.tsx'
import { PersonTabs, useChosenTab } from './person-tabs.tsx'
import { ReachCard } from './reach-card.tsx'
import { ReleaseDatesCard } from './release-dates-card.tsx'
import { ResponsibleCard } from './responsible-card.tsx'
import { WayCard } from './way/way-card.tsx'
import '../people.css'

export default function PersonPage() {
  const { t } = useTexts()
  const { id = '' } = useParams()
  const answer = useAnswer(peopleApi.show, { id })
  const person = answer.data
  if (person?.mergedInto) return <Navigate to={`/people/${person.mergedInto}`} replace />
  return (
    <div className="person-page">
      <Page
        title={person?.name ?? t('people.person')}
        subtitle={person && <PersonSummary person={person} />}
        actions={person && <Actions person={person} />}
        breadcrumbs={[{ text: t('people.title'), to: '/people' }]}
      >
        <Answer of={answer}>{(file) => <File key={file.id} person={file} />}</Answer>
      </Page>
    </div>
  )
}

function Actions({ person: { status, forgottenOn } }: { person: PersonFile }) {
  const { t } = useTexts()
  const may = useMay()
  const { open } = useDialog()
  if (!may('people:write') || forgottenOn) return null
  const isAwaited = status === null || awaitsRelease(status.status)
  return isAwaited ? (
    <>
      <Button variant="default" onClick={() => open('released')}>
        {t('people.do.released')}
      </Button>
      <Button onClick={() => open('date')}>{t('people.do.date')}</Button>
    </>
  ) : (
    <Button variant="default" onClick={() => open('status')}>
      {t('people.do.status')}
    </Button>
  )
}

function File({ person }: { person: PersonFile }) {
  const { t, day } = useTexts()
  const tab = useChosenTab()
  return (
    <>
      {person.forgottenOn && (
        <Notice title={t('people.forgotten', { day: day(person.forgottenOn) })}>
          <p>{t('people.forgotten-text')}</p>
        </Notice>
      )}
      <MergedRecords of={person.mergedRecords} />
      <WayCard person={person} />
      <PersonTabs personId={person.id} />
      {tab === null && (
        <Columns>
          <Stack>
            <ReleaseDatesCard person={person} />
            <HistoryCard person={person} />
          </Stack>
          <Stack>
            <ReachCard person={person} />
            <ResponsibleCard person={person} />
            <DetailsCard person={person} />
          </Stack>
        </Columns>
      )}
      <PersonDialogs person={person} />
    </>
  )
}
