import { organisationApi } from '#domains/organisation/model/index.ts'
import {
  Dialog,
  Form,
  SelectField,
  TextField,
  useAnswer,
  useForm,
  useTexts,
  WeekHoursField,
} from '#platform/web/index.ts'
import type { DutyPhone } from '../../model/duty.ts'
import { safeguardingApi } from '../../model/safeguarding-api.ts'
import { useOwnUnits } from '../use-unit-names.ts'

type Props = { phone?: DutyPhone; onClose(): void }

export function DutyPhoneDialog({ phone, onClose }: Props) {
  const { t } = useTexts()
  const title = phone ? t('duty.change-of', { name: phone.name }) : t('duty.add')
  return (
    <Dialog open onClose={onClose} title={title}>
      {phone ? <Change phone={phone} onClose={onClose} /> : <Add onClose={onClose} />}
    </Dialog>
  )
}

function Add({ onClose }: { onClose(): void }) {
  const { t } = useTexts()
  const units = useOwnUnits()
  const unitId = units.length === 1 ? units[0]!.value : ''
  const form = useForm(safeguardingApi.addDutyPhone, {
    record: 'new',
    initial: { unitId, hours: [], userId: null, deputyId: null },
    onDone: onClose,
  })
  return (
    <Form form={form} submitText={t('duty.add')} onCancel={onClose}>
      {units.length > 1 && (
        <SelectField field={form.field('unitId')} label={t('duty.unit')} choices={units} />
      )}
      <Fields form={form} />
    </Form>
  )
}

function Change({ phone, onClose }: { phone: DutyPhone; onClose(): void }) {
  const form = useForm(safeguardingApi.changeDutyPhone, { record: phone.id, initial: phone, onDone: onClose })
  return (
    <Form form={form} onCancel={onClose}>
      <Fields form={form as unknown as AddForm} />
    </Form>
  )
}

type AddForm = ReturnType<typeof useForm<typeof safeguardingApi.addDutyPhone>>

function Fields({ form }: { form: AddForm }) {
  const { t } = useTexts()
  const staff = useAnswer(organisationApi.staff, {}).data ?? []
  const colleagues = staff
    .filter(({ ended, roles }) => !ended && roles.some(({ unitId }) => unitId === form.values.unitId))
    .map(({ id, name }) => ({ value: id, label: name }))
  return (
    <>
      <TextField field={form.field('name')} label={t('duty.name')} hint={t('duty.name-hint')} width="half" />
      <TextField field={form.field('phone')} label={t('duty.phone')} type="tel" width="half" />
      <WeekHoursField field={form.field('hours')} label={t('duty.hours')} hint={t('duty.hours-hint')} />
      <SelectField
        field={form.field('userId')}
        label={t('duty.colleague')}
        hint={t('duty.colleague-hint')}
        choices={colleagues}
      />
      {form.values.userId && (
        <SelectField
          field={form.field('deputyId')}
          label={t('duty.deputy')}
          hint={t('duty.deputy-hint')}
          choices={colleagues.filter(({ value }) => value !== form.values.userId)}
        />
      )}
    </>
  )
}
