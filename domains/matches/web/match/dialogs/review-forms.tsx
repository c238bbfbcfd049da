import { useState } from 'react'
import { DayField, Form, RadioField, TextArea, useForm, useTexts } from '#platform/web/index.ts'
import { matchesApi } from '../../../model/matches-api.ts'
import { outcomesOf, type Review } from '../../../model/reviews.ts'
import { todayHere, useMatchWords } from '../../words.ts'

type ReviewFormsProps = { review: Review; today: string; onClose(): void }

/** Writes down a review that was held, or why it is not. */
export function ReviewForms({ review, onClose }: ReviewFormsProps) {
  const [excusing, setExcusing] = useState(false)
  return excusing ? (
    <Excuse review={review} onClose={onClose} onBack={() => setExcusing(false)} />
  ) : (
    <Log review={review} onClose={onClose} onExcuse={() => setExcusing(true)} />
  )
}

type OneForm = { review: Review; onClose(): void }

function Log({ review, onClose, onExcuse }: OneForm & { onExcuse(): void }) {
  const { t } = useTexts()
  const { word, choices } = useMatchWords()
  const { id, version, kind } = review
  const form = useForm(matchesApi.logReview, {
    record: id,
    initial: { id, version, day: todayHere(), outcome: '', words: '' } as never,
    onDone: onClose,
  })
  return (
    <>
      <p>{word('review-means', kind)}</p>
      <Form
        form={form}
        onCancel={onClose}
        more={
          <button type="button" className="quiet-button" onClick={onExcuse}>
            {t('matches.reviews.excuse')}
          </button>
        }
      >
        <DayField field={form.field('day')} label={t('matches.reviews.day')} />
        <RadioField
          field={form.field('outcome')}
          label={t('matches.reviews.outcome')}
          choices={choices(outcomesOf(kind), 'outcome')}
        />
        <TextArea
          field={form.field('words')}
          label={t('matches.reviews.words')}
          hint={t('matches.reviews.words-hint')}
          rows={4}
        />
      </Form>
    </>
  )
}

function Excuse({ review: { id, version }, onClose, onBack }: OneForm & { onBack(): void }) {
  const { t } = useTexts()
  const form = useForm(matchesApi.excuseReview, {
    record: id,
    initial: { id, version, why: '' },
    onDone: onClose,
  })
  return (
    <Form form={form} submitText={t('matches.reviews.excuse')} onCancel={onBack}>
      <TextArea field={form.field('why')} label={t('matches.reviews.excuse-why')} rows={2} />
    </Form>
  )
}
