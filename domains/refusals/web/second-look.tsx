import { Button } from '@mantine/core'
import { useState } from 'react'
import {
  Card,
  DayField,
  Dialog,
  Form,
  RadioField,
  SelectField,
  TextArea,
  useForm,
  useMay,
  useTexts,
} from '#platform/web/index.ts'
import { type Refusal, reviewOutcomes } from '../model/refusal.ts'
import { refusalsApi } from '../model/refusals-api.ts'
import { dayOf } from './words.ts'

type Reviewer = { id: string; name: string }

/** When somebody who did not decide looks at it again, and what they found. */
export function SecondLook({ of, reviewers }: { of: Refusal; reviewers: Reviewer[] }) {
  const { t, day } = useTexts()
  const [open, setOpen] = useState<'plan' | 'look' | null>(null)
  const close = () => setOpen(null)
  const found = of.reviewedAt && {
    day: day(dayOf(of.reviewedAt)),
    name: of.reviewedByName ?? 'none',
  }
  const planned = of.reviewOn && { day: day(of.reviewOn), name: of.reviewerName ?? 'none' }
  return (
    <Card title={t('refusals.review')}>
      {found && of.reviewOutcome ? (
        <>
          <p>
            <b>{t(`refusals.outcome.${of.reviewOutcome}`)}</b>
          </p>
          <p className="refusal-words">{of.reviewWords}</p>
          <p className="soft">{t('refusals.reviewed', found)}</p>
        </>
      ) : (
        <>
          <p className={planned ? undefined : 'soft'}>
            {planned ? t('refusals.review-planned', planned) : t('refusals.review-none')}
          </p>
          <Do of={of} open={setOpen} />
        </>
      )}
      {open === 'plan' && <Plan of={of} reviewers={reviewers} onClose={close} />}
      {open === 'look' && <Look of={of} onClose={close} />}
    </Card>
  )
}

function Do({ of, open }: { of: Refusal; open(what: 'plan' | 'look'): void }) {
  const { t } = useTexts()
  const may = useMay()
  return (
    <>
      <div className="refusal-do">
        {may('refusals:review') && !of.isOwn && (
          <Button size="sm" onClick={() => open('look')}>
            {t('refusals.look-again')}
          </Button>
        )}
        {may('refusals:write') && (
          <Button size="sm" variant="default" onClick={() => open('plan')}>
            {t(of.reviewOn ? 'refusals.plan-change' : 'refusals.plan')}
          </Button>
        )}
      </div>
      {may('refusals:review') && of.isOwn && <p className="soft small">{t('refusals.own-decision')}</p>}
    </>
  )
}

function Plan({ of, reviewers, onClose }: { of: Refusal; reviewers: Reviewer[]; onClose(): void }) {
  const { t } = useTexts()
  const { id, version } = of
  const form = useForm(refusalsApi.planReview, {
    record: id,
    initial: { id, version, reviewOn: of.reviewOn, reviewerId: of.reviewerId },
    fromCurrent: (now) => {
      const { version, reviewOn, reviewerId } = now as Refusal
      return { id, version, reviewOn, reviewerId }
    },
    onDone: onClose,
  })
  return (
    <Dialog open onClose={onClose} title={t('refusals.plan')}>
      <Form form={form} onCancel={onClose}>
        <DayField field={form.field('reviewOn')} label={t('refusals.review-on')} />
        <ReviewerField field={form.field('reviewerId')} reviewers={reviewers} />
      </Form>
    </Dialog>
  )
}

export function ReviewerField({
  field,
  reviewers,
}: {
  field: Parameters<typeof SelectField>[0]['field']
  reviewers: Reviewer[]
}) {
  const { t } = useTexts()
  return (
    <SelectField
      field={field}
      label={t('refusals.reviewer')}
      hint={reviewers.length === 0 ? t('refusals.no-reviewer') : t('refusals.reviewer-hint')}
      choices={reviewers.map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}

function Look({ of: { id, version }, onClose }: { of: Refusal; onClose(): void }) {
  const { t } = useTexts()
  const form = useForm(refusalsApi.review, { record: id, initial: { id, version }, onDone: onClose })
  const outcomes = reviewOutcomes.map((value) => ({
    value,
    label: t(`refusals.outcome.${value}`),
    detail: t(`refusals.outcome-means.${value}`),
  }))
  return (
    <Dialog open onClose={onClose} title={t('refusals.look-again')}>
      <Form form={form} submitText={t('refusals.look-submit')} onCancel={onClose}>
        <RadioField
          field={form.field('outcome')}
          label={t('refusals.found')}
          choices={outcomes}
          columns={1}
        />
        <TextArea
          field={form.field('words')}
          label={t('refusals.found-words')}
          hint={t('refusals.found-words-hint')}
        />
      </Form>
    </Dialog>
  )
}
