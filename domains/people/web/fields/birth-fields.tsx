import { useState } from 'react'
import { DayField, NumberField, useTexts } from '#platform/web/index.ts'
import type { DetailsForm } from './details-form.ts'

/** The day of birth, or the year where nobody knows the day. */
export function BirthFields({ form }: { form: DetailsForm }) {
  const { t } = useTexts()
  const { birthDate, birthYear } = form.values
  const [isYearOnly, setYearOnly] = useState(false)
  const showsYear = (isYearOnly || Boolean(birthYear)) && !birthDate
  const toggle = (now: boolean) => {
    setYearOnly(now)
    if (now) form.set('birthDate', null)
    else form.set('birthYear', null)
  }
  return (
    <div className="people-birth">
      {showsYear ? (
        <NumberField field={form.field('birthYear')} label={t('people.field.birth-year')} />
      ) : (
        <DayField field={form.field('birthDate')} label={t('people.field.birth-date')} />
      )}
      <label className="check">
        <input
          type="checkbox"
          checked={showsYear}
          onChange={(event) => toggle(event.currentTarget.checked)}
        />
        <span>{t('people.field.year-only')}</span>
      </label>
    </div>
  )
}
