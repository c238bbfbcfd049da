import {
  ChecksField,
  DayField,
  Dialog,
  Form,
  RadioField,
  SelectField,
  TextField,
  useForm,
  useLanguageName,
  useTexts,
} from '#platform/web/index.ts'
import { type ConsentPurpose, consentPurposes, consentWays, dataGroups } from '../model/consent.ts'
import { needsRecipient } from '../model/consent-rules.ts'
import { groundsApi } from '../model/grounds-api.ts'

/** Languages in which somebody may explain it; the four of the app first. */
const codes = [
  'bg',
  'ro',
  'nb',
  'en',
  'rom',
  'tr',
  'ru',
  'uk',
  'ar',
  'pl',
  'lt',
  'so',
  'sq',
  'fr',
  'es',
  'de',
]

/** Writes down what a person agreed to, with a witness where it was only spoken. */
export function RecordConsent({ personId, onClose }: { personId: string; onClose(): void }) {
  const { t, language } = useTexts()
  const nameOf = useLanguageName()
  const form = useForm(groundsApi.record, {
    record: `new-${personId}`,
    initial: {
      ...{ personId, purpose: 'intake', recipient: null, dataGroups: [], language, how: 'paper' },
      ...{ witness: null, givenOn: Temporal.Now.plainDateISO().toString(), ends: null },
    },
    onDone: onClose,
  })
  const named = <Value extends string>(values: readonly Value[], group: 'purpose' | 'data' | 'how') =>
    values.map((value) => ({ value, label: t(`grounds.${group}.${value}` as 'grounds.purpose.intake') }))
  return (
    <Dialog open onClose={onClose} title={t('grounds.record')}>
      <Form form={form} submitText={t('grounds.record-submit')} onCancel={onClose}>
        <RadioField
          field={form.field('purpose')}
          label={t('grounds.purpose')}
          choices={named(consentPurposes, 'purpose')}
          columns={1}
        />
        {needsRecipient(form.values.purpose as ConsentPurpose) && (
          <TextField
            field={form.field('recipient')}
            label={t('grounds.recipient')}
            hint={t('grounds.recipient-hint')}
          />
        )}
        <ChecksField
          field={form.field('dataGroups')}
          label={t('grounds.data-groups')}
          hint={t('grounds.data-groups-hint')}
          choices={named(dataGroups, 'data')}
          columns={1}
        />
        <SelectField
          field={form.field('language')}
          label={t('grounds.language')}
          choices={codes.map((value) => ({ value, label: nameOf(value) }))}
        />
        <RadioField
          field={form.field('how')}
          label={t('grounds.how')}
          choices={named(consentWays, 'how')}
          columns={1}
        />
        {form.values.how === 'spoken-with-witness' && (
          <TextField
            field={form.field('witness')}
            label={t('grounds.witness')}
            hint={t('grounds.witness-hint')}
          />
        )}
        <DayField field={form.field('givenOn')} label={t('grounds.given-on')} />
        <DayField field={form.field('ends')} label={t('grounds.ends')} hint={t('grounds.ends-hint')} />
      </Form>
    </Dialog>
  )
}
