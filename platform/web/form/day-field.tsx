import { useEffect } from 'react'
import { useTexts } from '../texts.tsx'
import type { Choice } from './choice-fields.tsx'
import { FieldFrame, type FieldProps, inputProps, Reasons } from './field-frame.tsx'
import { useTypedText } from './text-fields.tsx'
import type { Field } from './use-form.ts'

const isDay = (value: unknown): value is string => /^\d{4}-\d{2}-\d{2}$/.test(String(value ?? ''))
const exampleDay = '2026-12-04'

export type DayFieldProps = FieldProps<string> & {
  /** Offers "the day is not known" and asks why; the reason goes to its own field. */
  unknown?: { field: Field<string>; choices: Choice[] }
}

/** A day, typed as people write it; says below which day it understood. */
export function DayField({ field, label, hint, unknown }: DayFieldProps) {
  const { t, day, readDay } = useTexts()
  const show = (value: unknown) => (isDay(value) ? day(value, 'short') : String(value ?? ''))
  const typed = useTypedText(field as Field, show, (text) => readDay(text) ?? text.trim())
  const isUnknown = unknown?.field.value !== undefined && unknown.field.value !== null
  const understood = isDay(field.value) ? day(field.value, 'weekday') : null
  const isOdd = typeof field.value === 'string' && field.value !== '' && !understood

  return (
    <FieldFrame field={field} label={label} hint={hint} show={show}>
      {!isUnknown && (
        <>
          <input
            {...inputProps(field, hint, `${field.id}-understood`)}
            className="input"
            data-width="short"
            autoComplete="off"
            value={typed.text}
            placeholder={day(exampleDay, 'short')}
            onChange={(event) => typed.type(event.currentTarget.value)}
            onBlur={typed.show}
          />
          <div className="field-hint" id={`${field.id}-understood`} aria-live="polite">
            {understood && <span className="understood">{understood}</span>}
            {isOdd && t('day.not-understood', { example: day(exampleDay, 'short') })}
            {!understood && !isOdd && t('day.hint', { example: day(exampleDay, 'short') })}
          </div>
        </>
      )}
      {unknown && (
        <Unknown
          {...unknown}
          isUnknown={isUnknown}
          onToggle={(now) => {
            unknown.field.set(now ? '' : null)
            if (now) typed.type('')
          }}
        />
      )}
    </FieldFrame>
  )
}

type UnknownProps = {
  field: Field<string>
  choices: Choice[]
  isUnknown: boolean
  onToggle(now: boolean): void
}

function Unknown({ field, choices, isUnknown, onToggle }: UnknownProps) {
  const { t } = useTexts()
  const { register } = field
  useEffect(() => register(t('day.unknown-why')))
  return (
    <div className="day-unknown">
      <label className="check">
        <input
          type="checkbox"
          checked={isUnknown}
          onChange={(event) => onToggle(event.currentTarget.checked)}
        />
        <span>{t('day.not-known')}</span>
      </label>
      {isUnknown && (
        <>
          <select
            {...inputProps(field, null)}
            aria-label={t('day.unknown-why')}
            className="input"
            data-width="half"
            value={field.value ?? ''}
            onChange={(event) => field.set(event.currentTarget.value)}
          >
            <option value="">{t('day.unknown-why')}</option>
            {choices.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
          <Reasons field={field} />
        </>
      )}
    </div>
  )
}
