import { DayField, Form, useForm, useTexts } from '#platform/web/index.ts'
import { peopleApi } from '../../../model/people-api.ts'
import { todayHere } from '../../words.ts'
import type { PersonDialogProps } from './person-dialog.ts'

export function EndEntrusting({ person: { id, responsible }, onClose }: PersonDialogProps) {
  const { t } = useTexts()
  const form = useForm(peopleApi.endEntrusting, {
    record: id,
    initial: { id, from: todayHere() },
    onDone: onClose,
  })
  return (
    <Form form={form} submitText={t('people.do.end-entrusting')} onCancel={onClose} grave>
      <p className="soft">{t('people.end-entrusting-text', { name: responsible?.name ?? '' })}</p>
      <DayField field={form.field('from')} label={t('people.field.ends-on')} />
    </Form>
  )
}
