import {
  DayField,
  Dialog,
  Form,
  RadioField,
  SelectField,
  TextArea,
  TextField,
  useAnswer,
  useForm,
  useMe,
  useTexts,
} from '#platform/web/index.ts'
import type { DeciderKind } from '../model/reasons.ts'
import { refusalsApi } from '../model/refusals-api.ts'
import { PackageFields } from './package-fields.tsx'
import { ReviewerField } from './second-look.tsx'
import { useRefusalChoices } from './words.ts'

/** Writes down a "no" that was said to a person, or that they said themselves. */
export function RecordRefusal({ personId, onClose }: { personId: string; onClose(): void }) {
  const { t } = useTexts()
  const me = useMe().data?.user?.id ?? null
  const colleagues = useAnswer(refusalsApi.colleagues, { personId }).data ?? []
  const { deciders, reasonsOf, bases, alternatives } = useRefusalChoices()
  const form = useForm(refusalsApi.record, {
    record: `new-${personId}`,
    initial: {
      ...{ personId, deciderKind: 'centre', deciderId: null, deciderName: null, basis: 'judgement' },
      ...{ decidedOn: Temporal.Now.plainDateISO().toString(), alternative: null, alternativeWords: null },
      ...{ words: null, reviewOn: null, reviewerId: null },
    },
    onDone: onClose,
  })
  const kind = (form.values.deciderKind || 'centre') as DeciderKind
  const isOurs = kind === 'centre'
  const decider = isOurs ? form.values.deciderId || me : null
  return (
    <Dialog open onClose={onClose} title={t('refusals.record')}>
      <Form form={form} submitText={t('refusals.record-submit')} onCancel={onClose}>
        <RadioField field={form.field('deciderKind')} label={t('refusals.who-said')} choices={deciders} />
        {isOurs ? (
          <SelectField
            field={form.field('deciderId')}
            label={t('refusals.decider-colleague')}
            hint={t('refusals.decider-colleague-hint')}
            choices={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
          />
        ) : (
          kind !== 'participant' && (
            <TextField field={form.field('deciderName')} label={t('refusals.decider-name')} width="half" />
          )
        )}
        <SelectField
          field={form.field('reason')}
          label={t('refusals.reason')}
          choices={reasonsOf(kind)}
          width="full"
        />
        <RadioField field={form.field('basis')} label={t('refusals.basis')} choices={bases} />
        <TextArea field={form.field('words')} label={t('refusals.words')} hint={t('refusals.words-hint')} />
        <DayField field={form.field('decidedOn')} label={t('refusals.day')} />
        <h3 className="refusal-part">{t('refusals.instead')}</h3>
        <SelectField
          field={form.field('alternative')}
          label={t('refusals.alternative')}
          choices={alternatives}
          width="full"
        />
        {form.values.alternative === 'default-package' && (
          <PackageFields personId={personId} field={(name) => form.field(`package.${name}`)} />
        )}
        <TextArea
          field={form.field('alternativeWords')}
          label={t('refusals.alternative-words')}
          hint={t('refusals.alternative-words-hint')}
          rows={2}
        />
        <h3 className="refusal-part">{t('refusals.review')}</h3>
        <DayField field={form.field('reviewOn')} label={t('refusals.review-on')} />
        <ReviewerField
          field={form.field('reviewerId')}
          reviewers={colleagues.filter(({ id }) => id !== decider)}
        />
      </Form>
    </Dialog>
  )
}
