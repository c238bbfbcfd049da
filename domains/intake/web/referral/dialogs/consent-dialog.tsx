import { languageNames, languages } from '#platform/texts/languages.ts'
import {
  DayField,
  Dialog,
  type Field,
  Form,
  RadioField,
  SelectField,
  TextField,
  useForm,
  useTexts,
} from '#platform/web/index.ts'
import { intakeApi } from '../../../model/intake-api.ts'
import { todayHere, useIntakeWords } from '../../words.ts'
import type { StepDialogProps } from './step-dialog.ts'

export function NoteConsentDialog({ of: { id, version, language }, onClose }: StepDialogProps) {
  const { t } = useTexts()
  const form = useForm(intakeApi.noteConsent, {
    record: id,
    initial: { id, version, consent: { on: todayHere(), witness: null, language } },
    onDone: onClose,
  })
  return (
    <Dialog open onClose={onClose} title={t('intake.consent.note')}>
      <Form form={form} submitText={t('intake.consent.note')} onCancel={onClose}>
        <p>{t('intake.consent.text')}</p>
        <ConsentFields form={form} />
      </Form>
    </Dialog>
  )
}

const ways = ['paper', 'spoken-with-witness', 'on-screen'] as const

type WithConsent = { field: unknown; values: { consent?: unknown } }

/** How the yes was given, when, in which language; what was only spoken names who heard it. */
export function ConsentFields({ form }: { form: WithConsent }) {
  const { t } = useTexts()
  const { choices } = useIntakeWords()
  const field = form.field as (path: string) => Field<string>
  const how = (form.values.consent as { how?: string } | undefined)?.how
  return (
    <>
      <RadioField
        field={field('consent.how')}
        label={t('intake.consent.how')}
        choices={choices(ways, 'consent.how')}
        columns={1}
      />
      {how === 'spoken-with-witness' && (
        <TextField
          field={{ ...field('consent.witness'), required: true }}
          label={t('intake.consent.witness')}
          autoComplete="off"
        />
      )}
      <DayField field={field('consent.on')} label={t('intake.consent.on')} />
      <SelectField
        field={field('consent.language')}
        label={t('intake.consent.language')}
        choices={languages.map((value) => ({ value, label: languageNames[value] }))}
      />
    </>
  )
}
