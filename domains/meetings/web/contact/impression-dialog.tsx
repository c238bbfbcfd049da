import {
  ChecksField,
  DayField,
  Dialog,
  type Field,
  FieldFrame,
  Form,
  inputProps,
  RadioField,
  TextField,
  useForm,
  useTexts,
} from '#platform/web/index.ts'
import { changes, explanations, lifePlans, motives, wordsAbout } from '../../model/impression.ts'
import { meetingsApi } from '../../model/meetings-api.ts'
import { needs } from '../../model/round.ts'

type ImpressionProps = { personId: string; first: boolean; onClose(): void }
type Said = { about: (typeof wordsAbout)[number]; words: string }

/** After a visit inside: a few questions, and the person's own words beside them. Nothing here becomes a number. */
export function ImpressionDialog({ personId, first, onClose }: ImpressionProps) {
  const { t } = useTexts()
  const form = useForm(meetingsApi.noteImpression, {
    record: `new-${personId}`,
    initial: {
      ...{ personId, day: Temporal.Now.plainDateISO().toString(), problems: [], plans: [], motives: [] },
      ...{
        nextStep: null,
        changeInWords: null,
        ownWords: [],
        ...(first ? { change: 'first-time' as const } : {}),
      },
    },
    onDone: onClose,
  })
  return (
    <Dialog open onClose={onClose} title={t('meetings.impressions.note')}>
      <Form form={form} submitText={t('meetings.impressions.save')} onCancel={onClose}>
        <DayField field={form.field('day')} label={t('meetings.field-day')} />
        <RadioField
          field={form.field('purposeExplained') as never}
          label={t('meetings.impressions.explained')}
          columns={3}
          choices={explanations.map((value) => ({ value, label: t(`meetings.explained.${value}`) }))}
        />
        <OwnWordsFields field={form.field('ownWords') as Field<Said[]>} />
        <ChecksField
          field={form.field('problems') as never}
          label={t('meetings.impressions.problems')}
          columns={3}
          choices={needs.map((value) => ({ value, label: t(`meetings.need.${value}`) }))}
        />
        <ChecksField
          field={form.field('plans') as never}
          label={t('meetings.impressions.plans')}
          columns={3}
          choices={lifePlans.map((value) => ({ value, label: t(`meetings.life.${value}`) }))}
        />
        <ChecksField
          field={form.field('motives') as never}
          label={t('meetings.impressions.motives')}
          columns={3}
          choices={motives.map((value) => ({ value, label: t(`meetings.motive.${value}`) }))}
        />
        <TextField field={form.field('nextStep') as never} label={t('meetings.impressions.next')} />
        <RadioField
          field={form.field('change') as never}
          label={t('meetings.impressions.change')}
          columns={3}
          choices={changes.map((value) => ({ value, label: t(`meetings.change.${value}`) }))}
        />
        <TextField
          field={form.field('changeInWords') as never}
          label={t('meetings.impressions.change-words')}
        />
      </Form>
    </Dialog>
  )
}

/** One field for each question: what was said about it, as it was said. */
function OwnWordsFields({ field }: { field: Field<Said[]> }) {
  const { t } = useTexts()
  const said = Array.isArray(field.value) ? field.value : []
  const set = (about: Said['about'], words: string) =>
    field.set([...said.filter((one) => one.about !== about), ...(words === '' ? [] : [{ about, words }])])
  return (
    <FieldFrame
      field={field}
      label={t('meetings.impressions.own-words')}
      hint={t('meetings.impressions.own-words-hint')}
      group
    >
      {wordsAbout.map((about) => (
        <label key={about} className="own-words-field">
          <span className="soft">{t(`meetings.about.${about}`)}</span>
          <textarea
            {...inputProps(field as Field, null)}
            id={`${field.id}-${about}`}
            className="input"
            rows={2}
            maxLength={1000}
            value={said.find((one) => one.about === about)?.words ?? ''}
            onChange={(event) => set(about, event.currentTarget.value)}
          />
        </label>
      ))}
    </FieldFrame>
  )
}
