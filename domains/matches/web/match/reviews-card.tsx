import { useState } from 'react'
import { Card, Chip, Dialog, Row, Rows, useMay, useTexts } from '#platform/web/index.ts'
import type { MatchFile } from '../../model/match.ts'
import type { Review } from '../../model/reviews.ts'
import { useMatchWords } from '../words.ts'
import { ReviewForms } from './dialogs/review-forms.tsx'

/** When this match is looked at together: behind, due and ahead. What is owed stays owed. */
export function ReviewsCard({ file }: { file: MatchFile }) {
  const { t } = useTexts()
  const [opened, setOpened] = useState<Review | null>(null)
  const close = () => setOpened(null)
  return (
    <Card title={t('matches.reviews')}>
      <Rows>
        {file.reviews.map((review) => (
          <ReviewRow key={review.id} of={review} today={file.today} onOpen={() => setOpened(review)} />
        ))}
      </Rows>
      <Dialog open={opened !== null} onClose={close} title={t('matches.reviews.log')}>
        {opened && <ReviewForms review={opened} today={file.today} onClose={close} />}
      </Dialog>
    </Card>
  )
}

function ReviewRow({ of: review, today, onOpen }: { of: Review; today: string; onOpen(): void }) {
  const { t, day } = useTexts()
  const { word } = useMatchWords()
  const may = useMay()
  const isOpen = review.doneOn === null && review.excusedWhy === null
  const excused = review.excusedWhy === 'match-ended' ? t('matches.reviews.no-longer') : review.excusedWhy
  return (
    <Row
      detail={
        review.doneOn
          ? [
              t('matches.reviews.done', { day: day(review.doneOn), name: review.doneBy?.name ?? '' }),
              review.words,
            ]
              .filter(Boolean)
              .join(' · ')
          : (excused ?? t('matches.reviews.due', { day: day(review.dueOn) }))
      }
      aside={
        review.outcome ? (
          <Chip tone="moss">{word('outcome', review.outcome)}</Chip>
        ) : isOpen ? (
          <>
            {review.dueOn < today && <Chip tone="lamp">{t('matches.reviews.overdue')}</Chip>}
            {may('matches:write') && (
              <button
                type="button"
                className="link-button"
                aria-label={t('matches.reviews.log-of', { what: word('review', review.kind) })}
                onClick={onOpen}
              >
                {t('matches.reviews.log')}
              </button>
            )}
          </>
        ) : (
          <Chip>{t('matches.reviews.excused')}</Chip>
        )
      }
    >
      {word('review', review.kind)}
    </Row>
  )
}
