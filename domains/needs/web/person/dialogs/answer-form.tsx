import { DayField, Form, RadioField, useForm, useTexts } from '#platform/web/index.ts'
import { needsApi } from '../../../model/needs-api.ts'
import { type AreaOfPerson, areaAnswers } from '../../../model/person-needs.ts'
import { todayHere } from '../../words.ts'

type Props = { personId: string; of: AreaOfPerson; onClose(): void }

export function AnswerForm({ personId, of: { area }, onClose }: Props) {
  const { t } = useTexts()
  const form = useForm(needsApi.sayAnswer, {
    record: `new-${personId}-${area.id}`,
    initial: { personId, areaId: area.id, answer: '', saidOn: todayHere() },
    onDone: onClose,
  })
  return (
    <Form form={form} onCancel={onClose}>
      <RadioField
        field={form.field('answer')}
        label={t('needs.answer.label')}
        columns={1}
        choices={areaAnswers.map((value) => ({
          value,
          label: t(`needs.answer.${value}`),
          ...(value === 'not-asked' ? { detail: t('needs.answer.not-asked-detail') } : {}),
        }))}
      />
      <DayField field={form.field('saidOn')} label={t('needs.day')} />
    </Form>
  )
}
