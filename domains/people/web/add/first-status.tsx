import { DayField, SelectField, TextField, useTexts } from '#platform/web/index.ts'
import { isInCustody } from '../../model/status.ts'
import { PrisonField } from '../fields/prison-field.tsx'
import { useChoices } from '../words.ts'
import type { FirstEntries, NewPersonForm } from './first-entries.ts'

/** The status of today with its beginning and source, and the prison where there is one. */
export function FirstStatus({ form, entries }: { form: NewPersonForm; entries: FirstEntries }) {
  const { t } = useTexts()
  const { statuses, sources } = useChoices()
  const status = entries.status?.status
  const mayBeHeld = !status || isInCustody(status)
  return (
    <>
      <SelectField field={entries.statusField} label={t('people.column.status')} choices={statuses} />
      {entries.status && (
        <div className="people-part">
          <div className="people-two">
            <DayField field={form.field('status.from')} label={t('people.field.since')} />
            <SelectField
              field={form.field('status.source')}
              label={t('people.field.source')}
              choices={sources}
              width="full"
            />
          </div>
          <TextField
            field={form.field('status.saidBy')}
            label={t('people.field.said-by')}
            hint={t('people.field.said-by-hint')}
          />
        </div>
      )}
      {mayBeHeld && (
        <div className="people-two">
          <PrisonField field={entries.prisonField} label={t('people.column.prison')} />
          {entries.place && <TextField field={form.field('place.wing')} label={t('people.field.wing')} />}
        </div>
      )}
      {mayBeHeld && entries.place && (
        <DayField
          field={{ ...form.field('place.from'), required: false }}
          label={t('people.field.there-since')}
          hint={t('people.field.there-since-hint')}
        />
      )}
    </>
  )
}
