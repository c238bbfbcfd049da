import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import {
  Answer,
  Card,
  Columns,
  ErrorState,
  type Fact,
  Facts,
  Page,
  Row,
  Rows,
  Stack,
  useAnswer,
  useCommand,
  useMe,
  useTexts,
} from '#platform/web/index.ts'
import { safeguardingApi } from '../../model/safeguarding-api.ts'
import type { WorryFile } from '../../model/worry.ts'
import { ReportsCard } from '../reports/reports-card.tsx'
import { CloseWorry } from './close-worry.tsx'
import { EarlierClosings, Outcome } from './closings.tsx'
import { Emergency } from './emergency.tsx'
import { aboutText, raiserText } from './words.ts'
import { WriteNote } from './write-note.tsx'
import './worries.css'

/** One worry on its way: raised, taken over, what was done, closed with an outcome. */
export default function WorryPage() {
  const texts = useTexts()
  const { t, moment } = texts
  const { id = '' } = useParams()
  const worry = useAnswer(safeguardingApi.worry, { id })
  return (
    <Page
      title={worry.data ? aboutText(texts, worry.data) : t('worries.one')}
      subtitle={worry.data && `${t(`safeguarding.kind.${worry.data.kind}`)} · ${moment(worry.data.raisedAt)}`}
      breadcrumbs={[{ text: t('worries.title'), to: '/worries' }]}
    >
      <Answer of={worry}>{(of) => <Worry of={of} />}</Answer>
    </Page>
  )
}

function Worry({ of }: { of: WorryFile }) {
  const texts = useTexts()
  const { t, moment } = texts
  const facts: Fact[] = [
    { label: t('worries.raised-by'), value: raiserText(texts, of) },
    { label: t('worries.source'), value: t(`worries.source.${of.source}`) },
    { label: t('worries.unit'), value: of.unitName },
    ...(of.addressedToName ? [{ label: t('worries.addressed-to'), value: of.addressedToName }] : []),
  ]
  const isOpen = of.state !== 'closed'
  return (
    <Columns>
      <Stack>
        <Card title={t('worries.what')}>
          <p className={of.words ? 'worry-words' : 'soft'}>{of.words ?? t('worries.no-words')}</p>
          <Facts of={facts} />
          {of.personId && (
            <p className="worry-link">
              <Link to={`/people/${of.personId}`}>{t('worries.to-person')}</Link>
            </p>
          )}
          {of.volunteerId && of.volunteerName && (
            <p className="worry-link">
              <Link to={`/volunteers/${of.volunteerId}`}>{of.volunteerName}</Link>
            </p>
          )}
        </Card>
        {isOpen && <Emergency isUrgent={of.kind === 'danger-to-life'} />}
      </Stack>
      <Stack>
        <InWhoseHands of={of} />
        <ReportsCard of={of} />
        <EarlierClosings of={of} />
        {(of.notes.length > 0 || isOpen) && (
          <Card title={t('worries.done')}>
            {of.notes.length === 0 && <p className="soft">{t('worries.nothing-done')}</p>}
            <Rows label={t('worries.done')}>
              {of.notes.map((note) => (
                <Row
                  key={note.id}
                  detail={`${note.writtenByName ?? t('worries.somebody')} · ${moment(note.writtenAt)}`}
                >
                  <span className="worry-words">{note.text}</span>
                </Row>
              ))}
            </Rows>
            {isOpen && <WriteNote of={of} />}
          </Card>
        )}
      </Stack>
    </Columns>
  )
}

function InWhoseHands({ of }: { of: WorryFile }) {
  const { t, moment } = useTexts()
  const me = useMe().data?.user?.id
  const { run, pending, problem } = useCommand(safeguardingApi.takeWorry)
  const [closing, setClosing] = useState(false)
  const { id, version } = of
  if (of.state === 'closed') return <Outcome of={of} />
  const isMine = of.takenById === me
  return (
    <Card title={t('worries.in-hands')}>
      <p>
        {of.state === 'open'
          ? t('worries.in-nobodys')
          : t('worries.taken', {
              name: of.takenByName ?? t('worries.somebody'),
              when: moment(of.takenAt ?? ''),
            })}
      </p>
      <div className="worry-do">
        {(of.state === 'open' || !isMine) && (
          <Button
            variant={of.state === 'open' ? 'filled' : 'default'}
            loading={pending}
            onClick={() => void run({ id, version })}
          >
            {t('worries.take')}
          </Button>
        )}
        {of.state === 'taken' && (
          <Button variant={isMine ? 'filled' : 'default'} onClick={() => setClosing(true)}>
            {t('worries.close')}
          </Button>
        )}
      </div>
      {problem && <ErrorState error={problem} />}
      {closing && <CloseWorry of={of} onClose={() => setClosing(false)} />}
    </Card>
  )
}
