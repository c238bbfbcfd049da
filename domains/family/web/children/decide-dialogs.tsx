import {
  CheckField,
  ChecksField,
  DayField,
  Dialog,
  type Field,
  Form,
  RadioField,
  SelectField,
  TextArea,
  useForm,
  useTexts,
} from '#platform/web/index.ts'
import { type AssessmentFile, childRefusalReasons } from '../../model/children/assessment.ts'
import { assessmentsApi } from '../../model/children/assessments-api.ts'
import { useChildWords } from './child-words.ts'

type Props = { of: AssessmentFile; onClose(): void }

const later = (day: string, months: number) => Temporal.PlainDate.from(day).add({ months }).toString()

export function AllowDialog({ of, onClose }: Props) {
  const { t } = useTexts()
  const { choices } = useChildWords()
  const form = useForm(assessmentsApi.allow, {
    record: of.id,
    initial: {
      ...{ id: of.id, version: of.version, kindsAllowed: of.kindsAsked, supervised: true, conditions: null },
      ...{ stopRule: '', validFrom: of.today, validUntil: later(of.today, 6) },
    },
    onDone: onClose,
  })
  return (
    <Dialog open onClose={onClose} title={t('family.child.allow')}>
      <Form form={form} submitText={t('family.child.allow')} onCancel={onClose}>
        <ChecksField
          field={form.field('kindsAllowed')}
          label={t('family.child.kinds-allowed')}
          choices={choices(of.kindsAsked, 'kind')}
          columns={2}
        />
        <div className="child-two">
          <DayField field={form.field('validFrom')} label={t('family.child.valid-from')} />
          <DayField field={form.field('validUntil')} label={t('family.child.valid-until')} />
        </div>
        <CheckField field={form.field('supervised')} label={t('family.child.supervised')} />
        <TextArea field={form.field('conditions') as Field<string>} label={t('family.child.conditions')} />
        <TextArea
          field={form.field('stopRule')}
          label={t('family.child.stop-rule')}
          hint={t('family.child.stop-rule-hint')}
        />
      </Form>
    </Dialog>
  )
}

export function RefuseDialog({ of, onClose }: Props) {
  const { t } = useTexts()
  const { word } = useChildWords()
  const form = useForm(assessmentsApi.refuse, {
    record: of.id,
    initial: {
      ...{ id: of.id, version: of.version, reason: '', words: '', reviewOn: later(of.today, 1) },
      reviewerId: of.reviewers.length === 1 ? of.reviewers[0]!.id : '',
    },
    onDone: onClose,
  })
  return (
    <Dialog open onClose={onClose} title={t('family.child.refuse')}>
      <Form form={form} submitText={t('family.child.refuse')} onCancel={onClose} grave>
        <p className="soft">{t('family.child.refuse-text')}</p>
        <RadioField
          field={form.field('reason')}
          label={t('family.child.refuse-reason')}
          choices={childRefusalReasons.map((value) => ({ value, label: word('reason', value) }))}
          columns={1}
        />
        <TextArea field={form.field('words')} label={t('family.child.refuse-words')} />
        <div className="child-two">
          <DayField field={form.field('reviewOn')} label={t('family.child.review-on')} />
          <SelectField
            field={form.field('reviewerId')}
            label={t('family.child.reviewer')}
            choices={of.reviewers.map(({ id, name }) => ({ value: id, label: name }))}
            width="full"
          />
        </div>
      </Form>
    </Dialog>
  )
}

export function StopDialog({ of, onClose }: Props) {
  const { t } = useTexts()
  const form = useForm(assessmentsApi.stop, {
    record: of.id,
    initial: { id: of.id, version: of.version, stoppedOn: of.today, stoppedBecause: '' },
    onDone: onClose,
  })
  return (
    <Dialog open onClose={onClose} title={t('family.child.stop')}>
      <Form form={form} submitText={t('family.child.stop')} onCancel={onClose} grave>
        <p className="soft">{t('family.child.stop-text')}</p>
        <DayField field={form.field('stoppedOn')} label={t('family.child.stopped-on')} />
        <TextArea field={form.field('stoppedBecause')} label={t('family.child.stopped-because')} />
      </Form>
    </Dialog>
  )
}
