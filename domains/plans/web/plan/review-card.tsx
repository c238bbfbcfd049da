import { Button } from '@mantine/core'
import { Card, Chip, Notice, OwnWords, Row, Rows, useTexts } from '#platform/web/index.ts'
import type { PlanFile } from '../../model/plan.ts'
import type { NextReview } from '../../model/review.ts'
import { toneOfReview, usePlanWords, useReviewState } from '../words.ts'
import type { Deed } from './dialogs/deed.ts'

type ReviewCardProps = { file: PlanFile; mayWrite: boolean; onDeed(deed: Deed): void }

/** When the plan is next looked at together and why then, what stops the clock, and what was noted so far. */
export function ReviewCard({ file, mayWrite, onDeed }: ReviewCardProps) {
  const { t, day } = useTexts()
  const { word } = usePlanWords()
  const { next, reviews, pauses, today } = file
  const mayHold = mayWrite && file.mayWrite.includes('help')
  return (
    <Card title={t('plans.reviews')}>
      {next && <Next next={next} />}
      {next?.pause && (
        <Notice title={t(`plans.pause.by-${next.pause.whose}`)}>
          <p>
            {word('pause', next.pause.reason)}
            {next.pause.words && `: ${next.pause.words}`}.{' '}
            {t('plans.pause.until', { day: day(next.pause.ends, 'long') })}
          </p>
          {mayHold && (
            <button
              type="button"
              className="link-button"
              onClick={() => onDeed({ name: 'end-pause', pause: next.pause! })}
            >
              {t('plans.do.end-pause')}
            </button>
          )}
        </Notice>
      )}
      {mayHold && (
        <div className="plan-buttons">
          <Button onClick={() => onDeed({ name: 'review' })}>{t('plans.do.review')}</Button>
          {!next?.pause && (
            <Button variant="default" onClick={() => onDeed({ name: 'pause' })}>
              {t('plans.do.pause')}
            </Button>
          )}
        </div>
      )}
      {reviews.length > 0 && (
        <Rows label={t('plans.reviews.held')}>
          {reviews.map((review) => (
            <Row
              key={review.id}
              detail={
                <>
                  {[word('said', review.how), review.heldBy].filter(Boolean).join(' · ')}
                  {review.words && <div className="plan-note">{review.words}</div>}
                  {review.ownWords && <OwnWords>{review.ownWords}</OwnWords>}
                </>
              }
            >
              {t('plans.reviews.held-on', { day: day(review.heldOn, 'long') })}
            </Row>
          ))}
        </Rows>
      )}
      {pauses.some(({ ends }) => ends <= today) && (
        <details className="plan-more">
          <summary>{t('plans.pauses.past')}</summary>
          <Rows>
            {pauses
              .filter(({ ends }) => ends <= today)
              .map((pause) => (
                <Row
                  key={pause.id}
                  detail={[t(`plans.side.${pause.whose}`), pause.words].filter(Boolean).join(' · ')}
                >
                  {t('plans.pauses.line', {
                    from: day(pause.begins, 'short'),
                    until: day(pause.ends, 'short'),
                    reason: word('pause', pause.reason),
                  })}
                </Row>
              ))}
          </Rows>
        </details>
      )}
    </Card>
  )
}

function Next({ next }: { next: NextReview }) {
  const { t, day } = useTexts()
  const { standing } = usePlanWords()
  const stateOf = useReviewState()
  const { state, due, weeks, source } = next
  if (state === 'none') return <p className="soft">{standing(next)}</p>
  return (
    <>
      <p className="plan-next">
        {state !== 'paused' && due && <b>{day(due, 'weekday')}</b>}{' '}
        {state !== 'ahead' && <Chip tone={toneOfReview[state]}>{stateOf(next)}</Chip>}
      </p>
      <p className="soft small">
        {standing(next)} {weeks !== null && t('plans.review.every', { weeks })}{' '}
        {source && source !== 'proposal' && t('plans.review.source', { source })}
      </p>
    </>
  )
}
