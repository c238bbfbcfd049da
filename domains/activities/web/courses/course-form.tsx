import { Button } from '@mantine/core'
import { useState } from 'react'
import { courseModules } from '#domains/volunteers/model/index.ts'
import { languages } from '#platform/texts/languages.ts'
import {
  CheckField,
  ChecksField,
  DayField,
  type Field,
  NumberField,
  TextArea,
  TextField,
  useTexts,
} from '#platform/web/index.ts'
import type { PlannedDay } from '../../model/course.ts'

/** How a course form reaches its fields; the two forms have different operations and the same questions. */
export type CourseFormParts = {
  // biome-ignore lint/suspicious/noExplicitAny: the paths are those of two operations that share these fields
  field(path: any): Field<any>
  days: PlannedDay[]
  setDays(days: PlannedDay[]): void
}

export const blankDay: PlannedDay = { id: null, day: '', starts: '09:00', ends: '16:00' }

export function CourseFields({ field, days, setDays }: CourseFormParts) {
  const { t, language } = useTexts()
  return (
    <>
      <TextField
        field={{ ...field(`names.${language}`), required: true }}
        label={t('activities.name')}
        hint={t('activities.names-hint')}
      />
      <OtherNames field={field} />
      <TextArea field={field('about')} label={t('activities.about')} />
      {days.map((day, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a new day has no other name
        <fieldset className="course-day" key={index}>
          <legend className="field-label">{t('activities.day-nth', { nth: index + 1 })}</legend>
          <DayField field={field(`days.${index}.day`)} label={t('activities.day')} />
          <div className="course-times">
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
          {days.length > 1 && (
            <div>
              <Button size="sm" variant="default" onClick={() => setDays(days.filter((one) => one !== day))}>
                {t('activities.remove-day', { nth: index + 1 })}
              </Button>
            </div>
          )}
        </fieldset>
      ))}
      <div>
        <Button variant="default" onClick={() => setDays([...days, { ...days.at(-1)!, id: null, day: '' }])}>
          {t('activities.add-day')}
        </Button>
      </div>
      <TextField field={field('place')} label={t('activities.place')} />
      <TrainersField field={field('trainers')} />
      <NumberField field={field('seats')} label={t('activities.seats')} hint={t('activities.seats-hint')} />
      <ChecksField
        field={field('modules')}
        label={t('activities.modules')}
        hint={t('activities.modules-hint')}
        choices={courseModules.map((module) => ({
          ...{ value: module, label: t(`activities.module.${module}`) },
        }))}
      />
      <CheckField field={field('openToSignUp')} label={t('activities.open')} />
      <DayField field={field('signUpUntil')} label={t('activities.until')} />
    </>
  )
}

function OtherNames({ field }: Pick<CourseFormParts, 'field'>) {
  const { t, language } = useTexts()
  return (
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
  )
}

/** Names as lines: quicker to type than a row of fields. */
function TrainersField({ field }: { field: Field<string[]> }) {
  const { t } = useTexts()
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
  return (
    <TextArea field={lines} label={t('activities.trainers')} hint={t('activities.trainers-hint')} rows={2} />
  )
}
