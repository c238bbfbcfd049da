import { DayField, Form, SelectField, TextField, useForm, useTexts } from '#platform/web/index.ts'
import { peopleApi } from '../../../model/people-api.ts'
import { PrisonField } from '../../fields/prison-field.tsx'
import { todayHere, useChoices } from '../../words.ts'
import type { PersonDialogProps } from './person-dialog.ts'

export function Move({ person: { id, place }, onClose }: PersonDialogProps) {
  const { t, day } = useTexts()
  const { sources } = useChoices()
  const form = useForm(peopleApi.move, {
    record: id,
    initial: { id, prison: '', wing: null, from: todayHere(), until: null, source: 'prison' },
    onDone: onClose,
  })
  return (
    <Form form={form} submitText={t('people.move-submit')} onCancel={onClose}>
      {place && (
        <p className="soft">
          {t('people.move-now', {
            place: [place.prison, place.wing].filter(Boolean).join(', '),
            day: day(place.from),
          })}
        </p>
      )}
      <div className="people-two">
        <PrisonField field={form.field('prison')} label={t('people.column.prison')} />
        <TextField field={form.field('wing')} label={t('people.field.wing')} />
      </div>
      <DayField field={form.field('from')} label={t('people.field.since')} />
      <SelectField field={form.field('source')} label={t('people.field.source')} choices={sources} />
    </Form>
  )
}
