import { courseModules } from '#domains/volunteers/model/index.ts'
import {
  CheckField,
  ChecksField,
  DayField,
  NumberField,
  TextArea,
  TextField,
  useTexts,
} from '#platform/web/index.ts'
import type { PlannedDay } from '../../model/day.ts'
import { DaysFields, type FieldAt, LinesField, NamesFields } from '../parts/day-fields.tsx'

/** How a course form reaches its fields; the two forms have different operations and the same questions. */
type CourseFormParts = { field: FieldAt; days: PlannedDay[]; setDays(days: PlannedDay[]): void }

export const blankDay: PlannedDay = { id: null, day: '', starts: '09:00', ends: '16:00' }

export function CourseFields({ field, days, setDays }: CourseFormParts) {
  const { t } = useTexts()
  return (
    <>
      <NamesFields field={field} hint={t('activities.names-hint')} />
      <TextArea field={field('about')} label={t('activities.about')} />
      <DaysFields field={field} days={days} setDays={setDays} />
      <TextField field={field('place')} label={t('activities.place')} />
      <LinesField
        field={field('trainers')}
        label={t('activities.trainers')}
        hint={t('activities.trainers-hint')}
      />
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
