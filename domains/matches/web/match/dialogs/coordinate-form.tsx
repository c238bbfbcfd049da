import { organisationApi } from '#domains/organisation/model/index.ts'
import { Form, SelectField, useAnswer, useForm, useTexts } from '#platform/web/index.ts'
import { matchesApi } from '../../../model/matches-api.ts'
import type { MatchDialogProps } from './match-dialog.ts'

export function CoordinateForm({ file: { match }, onClose }: MatchDialogProps) {
  const { t } = useTexts()
  const staff = useAnswer(organisationApi.staff, {}).data ?? []
  const { id, version, coordinator, unitId } = match
  const form = useForm(matchesApi.coordinate, {
    record: id,
    initial: { id, version, coordinatorId: coordinator?.id ?? '' },
    onDone: onClose,
  })
  const choices = staff
    .filter(
      ({ ended, roles }) =>
        !ended && roles.some((held) => held.role === 'coordinator' && held.unitId === unitId),
    )
    .map((colleague) => ({ value: colleague.id, label: colleague.name }))
  return (
    <Form form={form} onCancel={onClose}>
      <SelectField field={form.field('coordinatorId')} label={t('matches.coordinator')} choices={choices} />
    </Form>
  )
}
