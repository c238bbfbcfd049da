import { Button } from '@mantine/core'
import { useState } from 'react'
import { languages } from '#platform/texts/languages.ts'
import { DayField, type Field, TextArea, TextField, useTexts } from '#platform/web/index.ts'
import type { PlannedDay } from '../../model/day.ts'
import './parts.css'

// biome-ignore lint/suspicious/noExplicitAny: the paths are those of several operations that share these fields
export type FieldAt = (path: any) => Field<any>

/** The name in the reader's language, the others folded away. */
export function NamesFields({ field, hint }: { field: FieldAt; hint: string }) {
  const { t, language } = useTexts()
  return (
    <>
      <TextField
        field={{ ...field(`names.${language}`), required: true }}
        label={t('activities.name')}
        hint={hint}
      />
      <details>
        <summary>{t('activities.more-names')}</summary>
        {languages
          .filter((one) => one !== language)
          .map((one) => (
            <TextField
              key={one}
              field={field(`names.${one}`)}
              label={t(`activities.name-in.${one}`)}
              lang={one}
            />
          ))}
      </details>
    </>
  )
}

type DaysProps<Day> = {
  field: FieldAt
  days: Day[]
  setDays(days: Day[]): void
  /** Whether each day may have a topic of its own. */
  topics?: boolean
}

export function DaysFields<Day extends PlannedDay>({ field, days, setDays, topics = false }: DaysProps<Day>) {
  const { t } = useTexts()
  const last = days.at(-1)
  return (
    <>
      {days.map((day, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a new day has no other name
        <fieldset className="day-fields" key={index}>
          <legend className="field-label">{t('activities.day-nth', { nth: index + 1 })}</legend>
          <DayField field={field(`days.${index}.day`)} label={t('activities.day')} />
          <div className="day-times">
            <TextField
              field={field(`days.${index}.starts`)}
              label={t('activities.starts')}
              hint={t('activities.time-hint')}
              width="short"
            />
            <TextField
              field={field(`days.${index}.ends`)}
              label={t('activities.ends')}
              hint={t('activities.time-hint')}
              width="short"
            />
          </div>
          {topics && (
            <TextField field={field(`days.${index}.topic`)} label={t('activities.gatherings.topic')} />
          )}
          {days.length > 1 && (
            <div>
              <Button size="sm" variant="default" onClick={() => setDays(days.filter((one) => one !== day))}>
                {t('activities.remove-day', { nth: index + 1 })}
              </Button>
            </div>
          )}
        </fieldset>
      ))}
      {last && (
        <div>
          <Button
            variant="default"
            onClick={() =>
              setDays([...days, { ...last, id: null, day: '', ...(topics ? { topic: null } : {}) }])
            }
          >
            {t('activities.add-day')}
          </Button>
        </div>
      )}
    </>
  )
}

/** Names as lines: quicker to type than a row of fields. */
export function LinesField({ field, label, hint }: { field: Field<string[]>; label: string; hint: string }) {
  const names = Array.isArray(field.value) ? field.value : []
  const [text, setText] = useState(names.join('\n'))
  const lines: Field<string> = {
    ...(field as unknown as Field<string>),
    maxLength: undefined,
    required: false,
    value: text,
    set: (typed) => {
      setText(typed ?? '')
      field.set(
        (typed ?? '')
          .split('\n')
          .map((line) => line.trim())
          .filter(Boolean),
      )
    },
  }
  return <TextArea field={lines} label={label} hint={hint} rows={2} />
}
