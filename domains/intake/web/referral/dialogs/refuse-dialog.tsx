import { useState } from 'react'
import { alternatives, refusalBases, refusalReasonsOf, refusalsApi } from '#domains/refusals/model/index.ts'
import {
  DayField,
  Dialog,
  Form,
  RadioField,
  SelectField,
  TextArea,
  useAnswer,
  useForm,
  useMe,
  useTexts,
} from '#platform/web/index.ts'
import { intakeApi } from '../../../model/intake-api.ts'
import { todayHere, useIntakeWords } from '../../words.ts'
import { PackageFields } from './package-dialog.tsx'
import type { StepDialogProps } from './step-dialog.ts'

type Instead = 'package' | 'something' | 'nothing'

/** A "no" by name: why, on what basis, what is offered in its place and what the person said to it, and who looks again. */
export function RefuseDialog({ of: { id, version, unitId, personId }, onClose }: StepDialogProps) {
  const { t } = useTexts()
  const me = useMe().data?.user
  const reasons = refusalReasonsOf('centre').map((value) => ({ value, label: t(`refusals.reason.${value}`) }))
  const form = useForm(intakeApi.refuse, {
    record: id,
    initial: {
      ...{
        id,
        version,
        reason: '',
        basis: 'judgement',
        words: null,
        alternative: null,
        alternativeWords: null,
      },
      ...{ reviewOn: null, reviewerId: null, answer: null, wishSignedOn: null },
      package: { contactId: '', activities: '', partner: '', begins: todayHere() },
    },
    onDone: onClose,
  })
  return (
    <Dialog open onClose={onClose} title={t('intake.do.refuse')}>
      <Form form={form} submitText={t('intake.do.refuse')} onCancel={onClose} grave>
        <p className="soft">{t('intake.accept.named', { name: me?.name ?? '' })}</p>
        <SelectField
          field={form.field('reason')}
          label={t('refusals.reason')}
          choices={reasons}
          width="full"
        />
        <RadioField
          field={form.field('basis')}
          label={t('refusals.basis')}
          choices={refusalBases.map((value) => ({
            value,
            label: t(`refusals.basis.${value}`),
            detail: t(`refusals.basis-means.${value}`),
          }))}
        />
        <TextArea field={form.field('words')} label={t('refusals.words')} hint={t('refusals.words-hint')} />
        <InItsPlace form={form} unitId={unitId} />
        <Review form={form} personId={personId ?? ''} me={me?.id ?? ''} />
      </Form>
    </Dialog>
  )
}

type RefuseForm = { form: ReturnType<typeof useForm<typeof intakeApi.refuse>> }

function InItsPlace({ form, unitId }: RefuseForm & { unitId: string }) {
  const { t } = useTexts()
  const [instead, setInstead] = useState<Instead>('package')
  const choose = (what: Instead) => {
    setInstead(what)
    form.set('package', what === 'package' ? ({ begins: todayHere() } as never) : null)
    form.set('alternative', null)
    form.set('alternativeWords', null)
    form.set('answer', null)
  }
  return (
    <>
      <fieldset className="taps intake-part" data-columns={1}>
        <legend className="field-label">{t('intake.refuse.instead')}</legend>
        {(['package', 'something', 'nothing'] as const).map((what) => (
          <label key={what} className="tap">
            <input
              type="radio"
              name={`${form.id}-instead`}
              checked={instead === what}
              onChange={() => choose(what)}
            />
            <span>
              {t(`intake.refuse.${what}`)}
              {what === 'nothing' && <span className="soft"> {t('intake.refuse.nothing-text')}</span>}
            </span>
          </label>
        ))}
      </fieldset>
      {instead === 'package' && <PackageFields form={form} at="package." unitId={unitId} />}
      {instead === 'something' && <Something form={form} />}
      {instead === 'nothing' ? (
        <DayField
          field={form.field('wishSignedOn')}
          label={t('intake.refuse.wish')}
          hint={t('intake.refuse.wish-hint')}
        />
      ) : (
        <Said form={form} />
      )}
    </>
  )
}

function Something({ form }: RefuseForm) {
  const { t } = useTexts()
  const offered = alternatives.filter((what) => what !== 'default-package')
  return (
    <>
      <SelectField
        field={{ ...form.field('alternative'), required: true }}
        label={t('refusals.alternative')}
        choices={offered.map((value) => ({ value, label: t(`refusals.alternative.${value}`) }))}
        width="full"
      />
      <TextArea
        field={form.field('alternativeWords')}
        label={t('refusals.alternative-words')}
        hint={t('refusals.alternative-words-hint')}
        rows={2}
      />
    </>
  )
}

function Said({ form }: RefuseForm) {
  const { t } = useTexts()
  const { choices } = useIntakeWords()
  return (
    <RadioField
      field={form.field('answer')}
      label={t('intake.refuse.answer')}
      choices={choices(['accepted', 'not-accepted'] as const, 'refuse.answer')}
    />
  )
}

function Review({ form, personId, me }: RefuseForm & { personId: string; me: string }) {
  const { t } = useTexts()
  const colleagues = useAnswer(refusalsApi.colleagues, { personId }, { when: personId !== '' }).data ?? []
  return (
    <>
      <h3 className="intake-part">{t('refusals.review')}</h3>
      <DayField field={form.field('reviewOn')} label={t('refusals.review-on')} />
      <SelectField
        field={form.field('reviewerId')}
        label={t('refusals.reviewer')}
        choices={colleagues.filter(({ id }) => id !== me).map(({ id, name }) => ({ value: id, label: name }))}
      />
    </>
  )
}
