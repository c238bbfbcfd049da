import { DayField, Form, SelectField, TextArea, useAnswer, useForm, useTexts } from '#platform/web/index.ts'
import { peopleApi } from '../../../model/people-api.ts'
import { todayHere } from '../../words.ts'
import type { PersonDialogProps } from './person-dialog.ts'

/** Hands a person over to a colleague, with what the colleague must know. */
export function Entrust({ person: { id, person, responsible }, onClose }: PersonDialogProps) {
  const { t } = useTexts()
  const colleagues = useAnswer(peopleApi.formChoices, {}).data?.colleagues ?? []
  const form = useForm(peopleApi.entrust, {
    record: id,
    initial: { id, userId: '', from: todayHere(), handover: null },
    onDone: onClose,
  })
  const choices = colleagues
    .filter(
      ({ id: colleague, unitIds }) => colleague !== responsible?.userId && unitIds.includes(person.unitId),
    )
    .map(({ id: value, name: label }) => ({ value, label }))
  return (
    <Form form={form} submitText={t('people.entrust-submit')} onCancel={onClose}>
      {responsible && <p className="soft">{t('people.entrust-now', { name: responsible.name })}</p>}
      <SelectField
        field={form.field('userId')}
        label={t('people.field.colleague')}
        hint={choices.length === 0 ? t('people.no-colleague') : undefined}
        choices={choices}
      />
      <DayField field={form.field('from')} label={t('people.field.from-day')} />
      <TextArea
        field={form.field('handover')}
        label={t('people.field.handover')}
        hint={t('people.field.handover-hint')}
      />
    </Form>
  )
}
