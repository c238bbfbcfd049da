import {
  DayField,
  Form,
  RadioField,
  SelectField,
  TextArea,
  TextField,
  useForm,
  useTexts,
} from '#platform/web/index.ts'
import { peopleApi } from '../../../model/people-api.ts'
import { todayHere, useChoices } from '../../words.ts'
import type { PersonDialogProps } from './person-dialog.ts'

/** The release that nobody announced: date, status and end of the stay in one go. */
export function ReleasedToday({ person: { id }, onClose }: PersonDialogProps) {
  const { t } = useTexts()
  const { sources } = useChoices()
  const form = useForm(peopleApi.releaseToday, {
    record: id,
    initial: { id, status: 'released', day: todayHere(), source: '', saidBy: null, why: null },
    onDone: onClose,
  })
  const statuses = (['released', 'conditionally-released'] as const).map((value) => ({
    value,
    label: t(`people.status.${value}`),
  }))
  return (
    <Form form={form} submitText={t('people.released-submit')} onCancel={onClose}>
      <p className="soft">{t('people.released-text')}</p>
      <RadioField field={form.field('status')} label={t('people.field.how-released')} choices={statuses} />
      <DayField field={form.field('day')} label={t('people.field.released-on')} />
      <div className="people-two">
        <SelectField
          field={form.field('source')}
          label={t('people.field.source')}
          choices={sources}
          width="full"
        />
        <TextField field={form.field('saidBy')} label={t('people.field.said-by')} />
      </div>
      <TextArea field={form.field('why')} label={t('people.field.released-why')} rows={2} />
    </Form>
  )
}
