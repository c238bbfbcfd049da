import {
  Form,
  NumberField,
  RadioField,
  TextArea,
  TextField,
  useTexts,
  WeekHoursField,
} from '#platform/web/index.ts'
import { listWays } from '../model/prison.ts'
import type { PrisonFormHandle } from './prison-form-handle.ts'
import { ClosedDayFields, ContactFields } from './prison-lists.tsx'
import './prisons.css'

export function PrisonForm({
  form,
  onCancel,
  submitText,
}: {
  form: PrisonFormHandle
  onCancel(): void
  submitText?: string
}) {
  const { t } = useTexts()
  const ways = listWays.map((value) => ({ value, label: t(`prisons.list-by.${value}`) }))
  return (
    <Form form={form} onCancel={onCancel} {...(submitText ? { submitText } : {})}>
      <TextField field={form.field('name')} label={t('prisons.name')} hint={t('prisons.name-hint')} />
      <TextField
        field={form.field('nameInOtherScript')}
        label={t('prisons.other-script')}
        hint={t('prisons.other-script-hint')}
      />
      <h2 className="prison-heading">{t('prisons.visits')}</h2>
      <WeekHoursField
        field={form.field('visitingHours')}
        label={t('prisons.visiting-hours')}
        hint={t('prisons.visiting-hours-hint')}
      />
      <TextArea
        field={form.field('visitingNotes')}
        label={t('prisons.visiting-notes')}
        hint={t('prisons.visiting-notes-hint')}
      />
      <TextArea
        field={form.field('mayBeBrought')}
        label={t('prisons.may-be-brought')}
        hint={t('prisons.may-be-brought-hint')}
      />
      <ClosedDayFields form={form} />
      <h2 className="prison-heading">{t('prisons.desk')}</h2>
      <RadioField field={form.field('listBy')} label={t('prisons.list-by')} choices={ways} columns={3} />
      {form.values.listBy === 'e-mail' && (
        <TextField
          field={form.field('listEmail')}
          label={t('prisons.list-email')}
          type="email"
          width="half"
        />
      )}
      <NumberField
        field={form.field('noticeDays')}
        label={t('prisons.notice')}
        unit={t('prisons.days-unit')}
      />
      <ContactFields form={form} />
      <h2 className="prison-heading">{t('prisons.where')}</h2>
      <TextArea field={form.field('address')} label={t('prisons.address')} rows={2} />
      <TextArea
        field={form.field('wayThere')}
        label={t('prisons.way-there')}
        hint={t('prisons.way-there-hint')}
      />
      <TextArea field={form.field('notes')} label={t('prisons.notes')} hint={t('prisons.notes-hint')} />
    </Form>
  )
}
