import { DayField, Dialog, Form, TextField, useForm, useTexts } from '#platform/web/index.ts'
import { organisationApi } from '../../model/organisation-api.ts'
import { HouseUnitField } from '../unit-field.tsx'

export function ClosingDayDialog({ onClose }: { onClose(): void }) {
  const { t } = useTexts()
  const form = useForm(organisationApi.addClosingDay, {
    record: 'new',
    initial: { unitId: null },
    onDone: onClose,
  })
  return (
    <Dialog open onClose={onClose} title={t('day-off.add')}>
      <Form form={form} submitText={t('day-off.add-action')} onCancel={onClose}>
        <DayField field={form.field('day')} label={t('day-off.day')} />
        <TextField
          field={form.field('name')}
          label={t('day-off.name')}
          hint={t('day-off.name-hint')}
          width="half"
        />
        <HouseUnitField field={form.field('unitId')} />
      </Form>
    </Dialog>
  )
}
