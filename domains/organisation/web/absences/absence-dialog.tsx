import {
  DayField,
  Dialog,
  Form,
  SelectField,
  useAnswer,
  useForm,
  useMay,
  useMe,
  useTexts,
} from '#platform/web/index.ts'
import { organisationApi } from '../../model/organisation-api.ts'
import type { Colleague } from '../../model/staff.ts'

/** Those who hold a role in a unit where the other one does. */
function deputiesOf(userId: unknown, staff: Colleague[]): Colleague[] {
  const unitsOf = (id: unknown) =>
    staff.find((one) => one.id === id)?.roles.flatMap(({ unitId }) => unitId ?? []) ?? []
  const units = unitsOf(userId)
  return staff.filter(
    ({ id, ended }) => !ended && id !== userId && unitsOf(id).some((unit) => units.includes(unit)),
  )
}

export function AbsenceDialog({ onClose }: { onClose(): void }) {
  const { t } = useTexts()
  const me = useMe().data?.user?.id ?? ''
  const mayForOthers = useMay()('organisation:write')
  const staff = useAnswer(organisationApi.staff, {}).data ?? []
  const form = useForm(organisationApi.planAbsence, {
    record: 'new',
    initial: { userId: me },
    onDone: onClose,
  })
  const choicesFrom = (list: Colleague[]) => list.map(({ id, name }) => ({ value: id, label: name }))
  const deputies = deputiesOf(form.values.userId, staff)
  return (
    <Dialog open onClose={onClose} title={t('absence.plan')}>
      <Form form={form} submitText={t('absence.plan-action')} onCancel={onClose}>
        {mayForOthers && (
          <SelectField
            field={form.field('userId')}
            label={t('absence.who')}
            choices={choicesFrom(staff.filter(({ ended }) => !ended))}
          />
        )}
        <DayField field={form.field('begins')} label={t('absence.begins')} />
        <DayField field={form.field('ends')} label={t('absence.ends')} />
        <SelectField
          field={form.field('deputyId')}
          label={t('absence.deputy')}
          hint={t(deputies.length > 0 ? 'absence.deputy-hint' : 'absence.no-deputy')}
          choices={choicesFrom(deputies)}
        />
      </Form>
    </Dialog>
  )
}
