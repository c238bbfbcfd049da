import { SelectField, useAnswer, useTexts } from '#platform/web/index.ts'
import { peopleApi } from '../../model/people-api.ts'
import { useChoices } from '../words.ts'
import type { DetailsForm } from './details-form.ts'

/** What is asked less often; the group of offences only where the organisation has chosen to keep it. */
export function MoreFields({ form }: { form: DetailsForm }) {
  const { t } = useTexts()
  const { sexes, offenceGroups, citizenshipGroups } = useChoices()
  const keepsGroup = useAnswer(peopleApi.formChoices, {}).data?.offenceGroup === true
  return (
    <>
      <SelectField field={form.field('sex')} label={t('people.field.sex')} choices={sexes} />
      <SelectField
        field={form.field('citizenshipGroup')}
        label={t('people.field.citizenship-group')}
        hint={t('people.field.citizenship-group-hint')}
        choices={citizenshipGroups}
      />
      {keepsGroup && (
        <SelectField
          field={form.field('offenceGroup')}
          label={t('people.field.offence-group')}
          hint={t('people.field.offence-group-hint')}
          choices={offenceGroups}
        />
      )}
    </>
  )
}
