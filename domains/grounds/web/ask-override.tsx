import {
  ChecksField,
  Dialog,
  Form,
  NumberField,
  RadioField,
  TextArea,
  TextField,
  useForm,
  useTexts,
} from '#platform/web/index.ts'
import { dataGroups } from '../model/consent.ts'
import { overrideReasons } from '../model/override.ts'
import { overridesApi } from '../model/overrides-api.ts'

/** Asks a second person to agree that something is told without a consent, for some hours. */
export function AskOverride({ personId, onClose }: { personId: string; onClose(): void }) {
  const { t } = useTexts()
  const form = useForm(overridesApi.ask, {
    record: `new-${personId}`,
    initial: {
      ...{ personId, recipientKind: 'agency', recipientId: null, recipientName: '', dataGroups: [] },
      ...{ reason: 'life-in-danger', words: '', hours: 4 },
    },
    onDone: onClose,
  })
  return (
    <Dialog open onClose={onClose} title={t('grounds.override.ask')}>
      <p>{t('grounds.override.ask-text')}</p>
      <Form form={form} submitText={t('grounds.override.ask-submit')} onCancel={onClose}>
        <RadioField
          field={form.field('reason')}
          label={t('grounds.override.reason')}
          choices={overrideReasons.map((value) => ({ value, label: t(`grounds.override.reason.${value}`) }))}
          columns={1}
        />
        <TextArea field={form.field('words')} label={t('grounds.override.words')} rows={3} />
        <RadioField
          field={form.field('recipientKind')}
          label={t('grounds.recipient-kind')}
          choices={(['agency', 'volunteer', 'family'] as const).map((value) => ({
            value,
            label: t(`grounds.recipient-kind.${value}`),
          }))}
        />
        <TextField field={form.field('recipientName')} label={t('grounds.recipient')} />
        <ChecksField
          field={form.field('dataGroups')}
          label={t('grounds.data-groups')}
          choices={dataGroups.map((value) => ({ value, label: t(`grounds.data.${value}`) }))}
          columns={1}
        />
        <NumberField
          field={form.field('hours')}
          label={t('grounds.override.hours')}
          hint={t('grounds.override.hours-hint')}
        />
      </Form>
    </Dialog>
  )
}
