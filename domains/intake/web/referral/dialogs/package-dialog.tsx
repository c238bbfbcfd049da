import {
  DayField,
  Dialog,
  type Field,
  Form,
  SelectField,
  TextField,
  useAnswer,
  useForm,
  useTexts,
} from '#platform/web/index.ts'
import { intakeApi } from '../../../model/intake-api.ts'
import { todayHere } from '../../words.ts'
import type { StepDialogProps } from './step-dialog.ts'

export function PackageDialog({ of: { id, version, unitId }, onClose }: StepDialogProps) {
  const { t } = useTexts()
  const form = useForm(intakeApi.offerPackage, {
    record: id,
    initial: { id, version, contactId: '', activities: '', partner: '', begins: todayHere() },
    onDone: onClose,
  })
  return (
    <Dialog open onClose={onClose} title={t('intake.do.package')}>
      <Form form={form} submitText={t('intake.do.package')} onCancel={onClose}>
        <p className="soft">{t('intake.refuse.package')}</p>
        <PackageFields form={form} at="" unitId={unitId} />
      </Form>
    </Dialog>
  )
}

/** A colleague by name, open activities, another organisation, and from when. */
export function PackageFields({
  form,
  at,
  unitId,
}: {
  form: { field: unknown }
  at: string
  unitId: string
}) {
  const { t } = useTexts()
  const colleagues = useAnswer(intakeApi.choices, {}).data?.colleagues ?? []
  const make = form.field as (path: string) => Field<string>
  const field = (name: string) => ({ ...make(`${at}${name}`), required: true })
  return (
    <>
      <SelectField
        field={field('contactId')}
        label={t('intake.package.contact')}
        choices={colleagues
          .filter(({ unitIds }) => unitIds.includes(unitId))
          .map(({ id, name }) => ({ value: id, label: name }))}
        width="full"
      />
      <TextField
        field={field('activities')}
        label={t('intake.package.activities')}
        hint={t('intake.package.activities-hint')}
      />
      <TextField field={field('partner')} label={t('intake.package.partner')} />
      <DayField field={field('begins')} label={t('intake.package.begins')} />
    </>
  )
}
