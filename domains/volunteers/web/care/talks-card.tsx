import { Button } from '@mantine/core'
import { useState } from 'react'
import { Card, Chip, EmptyState, Row, Rows, useTexts } from '#platform/web/index.ts'
import type { Care } from '../../model/care-api.ts'
import type { Talk } from '../../model/care-talks.ts'
import { dueText } from './care-words.ts'
import { type TalkDeed, TalkDialog } from './talk-dialogs.tsx'

/** What is due, what is planned, what was had; the next first. */
export function TalksCard({ care }: { care: Care }) {
  const texts = useTexts()
  const { t } = texts
  const [deed, setDeed] = useState<TalkDeed | null>(null)
  const planned = care.talks.filter(({ state }) => state === 'planned').toReversed()
  const past = care.talks.filter(({ state }) => state !== 'planned')
  const due = care.due.filter(({ kind }) => !planned.some((plan) => plan.kind === kind))
  return (
    <Card title={t('care.talks.title')}>
      {due.length + care.talks.length === 0 ? (
        <EmptyState title={t('care.talks.none.title')} text={t('care.talks.none.text')} />
      ) : (
        <Rows label={t('care.talks.title')}>
          {due.map((one) => (
            <Row
              key={`${one.kind} ${one.due}`}
              detail={dueText(one, care.today, texts)}
              aside={<Chip tone={one.due <= care.today ? 'beacon' : 'lamp'}>{t('care.talks.due')}</Chip>}
            >
              {t(`care.talks.kind.${one.kind}`)}
            </Row>
          ))}
          {planned.map((talk) => (
            <TalkRow key={talk.id} talk={talk} onDeed={setDeed} />
          ))}
          {past.map((talk) => (
            <TalkRow key={talk.id} talk={talk} onDeed={setDeed} />
          ))}
        </Rows>
      )}
      <div className="care-buttons">
        <Button onClick={() => setDeed({ name: 'plan' })}>{t('care.talks.plan')}</Button>
        <Button variant="default" onClick={() => setDeed({ name: 'log', plan: null })}>
          {t('care.talks.log')}
        </Button>
      </div>
      {deed && <TalkDialog care={care} deed={deed} onClose={() => setDeed(null)} />}
    </Card>
  )
}

function TalkRow({ talk, onDeed }: { talk: Talk; onDeed(deed: TalkDeed): void }) {
  const { t, day } = useTexts()
  const who = { day: day(talk.day, 'near'), name: talk.withName ?? t('care.somebody') }
  const isPlanned = talk.state === 'planned'
  return (
    <Row
      detail={
        <>
          <div>
            {t(isPlanned ? 'care.talks.planned-with' : 'care.talks.held-with', who)}
            {talk.way && ` · ${t(`care.talks.way.${talk.way}`)}`}
          </div>
          {talk.words && <div className="care-words">{talk.words}</div>}
          {talk.agreed && (
            <div className="care-words">{t('care.talks.agreed-is', { text: talk.agreed })}</div>
          )}
          {isPlanned && <PlannedDeeds talk={talk} onDeed={onDeed} />}
        </>
      }
      aside={
        isPlanned ? (
          <Chip tone="fjord">{t('care.talks.planned')}</Chip>
        ) : (
          talk.state === 'dropped' && <Chip>{t('care.talks.dropped')}</Chip>
        )
      }
    >
      {t(`care.talks.kind.${talk.kind}`)}
    </Row>
  )
}

function PlannedDeeds({ talk, onDeed }: { talk: Talk; onDeed(deed: TalkDeed): void }) {
  const { t, day } = useTexts()
  return (
    <div className="care-buttons">
      <Button
        size="sm"
        variant="default"
        aria-label={t('care.talks.log-of', { day: day(talk.day, 'near') })}
        onClick={() => onDeed({ name: 'log', plan: talk })}
      >
        {t('care.talks.log-this')}
      </Button>
      <Button size="sm" variant="default" onClick={() => onDeed({ name: 'move', talk })}>
        {t('care.talks.move')}
      </Button>
      <Button size="sm" variant="default" onClick={() => onDeed({ name: 'drop', talk })}>
        {t('care.talks.drop')}
      </Button>
    </div>
  )
}
