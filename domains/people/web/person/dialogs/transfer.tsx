import { useNavigate } from 'react-router'
import { organisationApi } from '#domains/organisation/model/index.ts'
import {
  DayField,
  Form,
  Notice,
  SelectField,
  TextArea,
  useAnswer,
  useForm,
  useTexts,
} from '#platform/web/index.ts'
import { peopleApi } from '../../../model/people-api.ts'
import { todayHere } from '../../words.ts'
import type { PersonDialogProps } from './person-dialog.ts'

/** Hands a person over to another unit; what that means for those who work here is said before. */
export function TransferPerson({ person: { id, person, unit, responsible }, onClose }: PersonDialogProps) {
  const { t } = useTexts()
  const go = useNavigate()
  const units = useAnswer(organisationApi.units, {}).data
  const others = (units ?? []).filter((one) => one.closedOn === null && one.id !== person.unitId)
  const form = useForm(peopleApi.transfer, {
    record: id,
    initial: { id, toUnitId: '', day: todayHere(), reason: '' },
    // Whoever works in one unit alone does not find this page any more.
    onDone: () => go('/people', { replace: true }),
  })
  return (
    <Form form={form} submitText={t('people.transfer-submit')} onCancel={onClose} grave>
      <Notice tone="lamp">
        <p>
          <b>{t('people.transfer-lose', { unit })}</b>
        </p>
        <p>{t('people.transfer-gain')}</p>
        {responsible && <p>{t('people.transfer-responsible', { name: responsible.name })}</p>}
      </Notice>
      <SelectField
        field={form.field('toUnitId')}
        label={t('people.field.to-unit')}
        hint={units && others.length === 0 ? t('people.transfer-no-unit') : undefined}
        choices={others.map(({ id: value, name: label }) => ({ value, label }))}
      />
      <DayField field={form.field('day')} label={t('people.field.transfer-day')} />
      <TextArea
        field={form.field('reason')}
        label={t('people.field.transfer-reason')}
        hint={t('people.field.transfer-reason-hint')}
        rows={3}
      />
    </Form>
  )
}
