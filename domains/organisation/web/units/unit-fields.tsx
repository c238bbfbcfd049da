import { useId } from 'react'
import type { Language } from '#platform/texts/languages.ts'
import { localeOf } from '#platform/texts/languages.ts'
import { type Field, RadioField, TextField, useTexts } from '#platform/web/index.ts'
import { languageChoices } from '../sign-in/language-choice.tsx'

type UnitFieldsProps = {
  name: Field<string>
  place: Field<string>
  language: Field<Language>
  workingDays: Field<number[]>
}

export function UnitFields({ name, place, language, workingDays }: UnitFieldsProps) {
  const { t } = useTexts()
  return (
    <>
      <TextField field={name} label={t('unit.name')} hint={t('unit.name-hint')} width="half" />
      <TextField field={place} label={t('unit.place')} width="half" />
      <RadioField
        field={language as Field<string>}
        label={t('unit.language')}
        hint={t('unit.language-hint')}
        choices={languageChoices}
      />
      <WorkingDaysField field={workingDays} />
    </>
  )
}

const week = [1, 2, 3, 4, 5, 6, 7]

/** The names of the days of the week, Monday first: 1 January 2024 was one. */
export function useWeekdayNames(length: 'long' | 'short'): (weekday: number) => string {
  const { language } = useTexts()
  const names = new Intl.DateTimeFormat(localeOf(language), { weekday: length, timeZone: 'UTC' })
  return (weekday) => names.format(Date.UTC(2024, 0, weekday))
}

function WorkingDaysField({ field }: { field: Field<number[]> }) {
  const { t, reason } = useTexts()
  const nameOf = useWeekdayNames('long')
  const id = useId()
  const chosen = Array.isArray(field.value) ? field.value : []
  field.register(t('unit.working-days'), () => chosen.map(nameOf).join(', '))
  const toggle = (day: number) =>
    field.set(chosen.includes(day) ? chosen.filter((one) => one !== day) : [...chosen, day].sort())
  return (
    <fieldset className="field" id={field.id} tabIndex={-1} aria-describedby={id}>
      <legend className="field-label">{t('unit.working-days')}</legend>
      <div className="weekdays">
        {week.map((day) => (
          <label key={day} className="tap">
            <input type="checkbox" checked={chosen.includes(day)} onChange={() => toggle(day)} />
            <span>{nameOf(day)}</span>
          </label>
        ))}
      </div>
      <div className="field-reasons" id={id}>
        {field.reasons.map((item) => (
          <div key={item.code}>{reason(item)}</div>
        ))}
      </div>
    </fieldset>
  )
}
