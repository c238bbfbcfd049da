import {
  ChecksField,
  Dialog,
  Form,
  RadioField,
  SelectField,
  TextArea,
  TextField,
  useAnswer,
  useForm,
  useTexts,
} from '#platform/web/index.ts'
import { dataGroups } from '../model/consent.ts'
import { purposeTowards } from '../model/consent-rules.ts'
import type { RecipientKind } from '../model/disclosure.ts'
import { disclosuresApi } from '../model/disclosures-api.ts'
import { recipientTypes, titleIn } from '../model/legal-ground.ts'
import { legalGroundsApi } from '../model/legal-grounds-api.ts'

const byMouth = ['agency', 'volunteer', 'family'] as const

/** Before something is said on the phone or across a table: to whom, what, and on which ground. */
export function TellSomebody({ personId, onClose }: { personId: string; onClose(): void }) {
  const { t, language } = useTexts()
  const rules = useAnswer(legalGroundsApi.list, {})
  const form = useForm(disclosuresApi.tell, {
    record: `new-${personId}`,
    initial: {
      ...{ personId, recipientKind: 'agency', recipientId: null, recipientName: '', recipientType: null },
      ...{ dataGroups: [], words: '', legalGroundId: null },
    },
    onDone: onClose,
  })
  const kind = form.values.recipientKind as RecipientKind
  const purpose = purposeTowards(kind)
  const usable = (rules.data?.grounds ?? []).filter(
    (rule) => rule.recipientTypes.length > 0 && rule.purposes.includes(purpose),
  )
  return (
    <Dialog open onClose={onClose} title={t('grounds.tell')}>
      <p>{t('grounds.tell-text')}</p>
      <Form form={form} submitText={t('grounds.tell-submit')} onCancel={onClose}>
        <RadioField
          field={form.field('recipientKind')}
          label={t('grounds.recipient-kind')}
          choices={byMouth.map((value) => ({ value, label: t(`grounds.recipient-kind.${value}`) }))}
        />
        <TextField
          field={form.field('recipientName')}
          label={t('grounds.recipient')}
          hint={t('grounds.recipient-as-agreed')}
        />
        <ChecksField
          field={form.field('dataGroups')}
          label={t('grounds.data-groups')}
          choices={dataGroups.map((value) => ({ value, label: t(`grounds.data.${value}`) }))}
          columns={1}
        />
        <TextArea field={form.field('words')} label={t('grounds.tell-words')} rows={3} />
        {kind === 'agency' && (
          <SelectField
            field={form.field('legalGroundId')}
            label={t('grounds.tell-by-law')}
            hint={t('grounds.tell-by-law-hint')}
            choices={usable.map((rule) => ({ value: rule.id, label: titleIn(rule, language) }))}
          />
        )}
        {kind === 'agency' && form.values.legalGroundId !== null && (
          <SelectField
            field={form.field('recipientType')}
            label={t('grounds.recipient-type')}
            choices={recipientTypes.map((value) => ({ value, label: t(`grounds.recipient-type.${value}`) }))}
          />
        )}
      </Form>
    </Dialog>
  )
}
