import { DayField, type Field, Form, RadioField, useForm, useTexts } from '#platform/web/index.ts'
import { needsApi } from '../../../model/needs-api.ts'
import type { AreaOfPerson } from '../../../model/person-needs.ts'
import { todayHere } from '../../words.ts'
import { StepField } from '../distance/step-field.tsx'

type Props = { personId: string; of: AreaOfPerson; onClose(): void }

export function DistanceForm({ personId, of: { area }, onClose }: Props) {
  const { t } = useTexts()
  const form = useForm(needsApi.sayDistance, {
    record: `new-${personId}-${area.id}`,
    initial: { personId, areaId: area.id, step: '', saidBy: 'person' as const, saidOn: todayHere() },
    onDone: onClose,
  })
  return (
    <Form form={form} onCancel={onClose}>
      <RadioField
        field={form.field('saidBy')}
        label={t('needs.distance.who')}
        choices={(['person', 'staff'] as const).map((value) => ({
          value,
          label: t(`needs.said-by.${value}`),
        }))}
      />
      <StepField field={form.field('step') as Field<number>} label={t('needs.distance.which')} area={area} />
      <DayField field={form.field('saidOn')} label={t('needs.day')} />
    </Form>
  )
}
