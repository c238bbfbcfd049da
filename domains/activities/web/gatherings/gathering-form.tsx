import {
  CheckField,
  DayField,
  NumberField,
  RadioField,
  TextArea,
  TextField,
  useTexts,
} from '#platform/web/index.ts'
import { gatheringKinds, type PlannedGatheringDay } from '../../model/gatherings/gathering.ts'
import { DaysFields, type FieldAt, LinesField, NamesFields } from '../parts/day-fields.tsx'

type Parts = { field: FieldAt; days: PlannedGatheringDay[]; setDays(days: PlannedGatheringDay[]): void }

/** What is asked when something is planned, and when it is changed. */
export function GatheringFields({ field, days, setDays }: Parts) {
  const { t } = useTexts()
  return (
    <>
      <RadioField
        field={field('kind')}
        label={t('activities.gatherings.kind')}
        choices={gatheringKinds.map((kind) => ({
          value: kind,
          label: t(`activities.gathering-kind.${kind}`),
          detail: t(`activities.gathering-kind-hint.${kind}`),
        }))}
      />
      <NamesFields field={field} hint={t('activities.names-hint')} />
      <TextArea field={field('about')} label={t('activities.about')} />
      <DaysFields field={field} days={days} setDays={setDays} topics />
      <TextField field={field('place')} label={t('activities.place')} />
      <TextField field={field('bring')} label={t('activities.gatherings.bring')} />
      <LinesField
        field={field('leaders')}
        label={t('activities.gatherings.leaders')}
        hint={t('activities.trainers-hint')}
      />
      <NumberField field={field('seats')} label={t('activities.seats')} hint={t('activities.seats-hint')} />
      <DayField field={field('replyUntil')} label={t('activities.gatherings.reply-until')} />
      <CheckField
        field={field('guestsNamed')}
        label={t('activities.gatherings.guests-named')}
        hint={t('activities.gatherings.guests-named-hint')}
      />
    </>
  )
}
