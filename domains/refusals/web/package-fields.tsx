import { DayField, type Field, SelectField, TextField, useAnswer, useTexts } from '#platform/web/index.ts'
import { refusalsApi } from '../model/refusals-api.ts'

type PackageFieldsProps = {
  personId: string
  field(name: 'contactId' | 'activities' | 'partner' | 'begins'): Field<string>
}

/** What somebody has while there is no volunteer: a contact by name, open activities, a partner, from a day. */
export function PackageFields({ personId, field }: PackageFieldsProps) {
  const { t } = useTexts()
  const colleagues = useAnswer(refusalsApi.colleagues, { personId }).data ?? []
  return (
    <>
      <SelectField
        field={field('contactId')}
        label={t('refusals.package.contact')}
        choices={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField
        field={field('activities')}
        label={t('refusals.package.activities')}
        hint={t('refusals.package.activities-hint')}
        width="full"
      />
      <TextField field={field('partner')} label={t('refusals.package.partner')} width="full" />
      <DayField field={field('begins')} label={t('refusals.package.begins')} />
    </>
  )
}
