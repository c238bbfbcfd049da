import {
  ChecksField,
  DayField,
  Dialog,
  Form,
  SelectField,
  TextField,
  useForm,
  useTexts,
} from '#platform/web/index.ts'
import { dataGroups } from '../model/consent.ts'
import { articles6, articles9, processings, recipientTypes } from '../model/legal-ground.ts'
import { legalGroundsApi } from '../model/legal-grounds-api.ts'

type Props = { country: string; today: string; onClose(): void }

const asArticle = (value: string) => ({ value, label: value.replace(/-(.)-(.)$/, '($1)($2)') })

/** Another rule of law, from a day on. */
export function AddLegalGround({ country, today, onClose }: Props) {
  const { t } = useTexts()
  const form = useForm(legalGroundsApi.add, {
    record: 'new',
    initial: {
      ...{
        country,
        code: '',
        title: '',
        article6: '6-1-c',
        article9: null,
        article10: null,
        nationalRule: '',
      },
      ...{ purposes: [], dataGroups: [], recipientTypes: [], source: '', validFrom: today, validTo: null },
    },
    onDone: onClose,
  })
  const named = (values: readonly string[], group: string) =>
    values.map((value) => ({ value, label: t(`grounds.${group}.${value}` as 'grounds.legal') }))
  return (
    <Dialog open onClose={onClose} title={t('grounds.legal-add')}>
      <Form form={form} submitText={t('grounds.legal-add-submit')} onCancel={onClose}>
        <TextField field={form.field('title')} label={t('grounds.legal-name')} />
        <TextField
          field={form.field('code')}
          label={t('grounds.legal-code')}
          hint={t('grounds.legal-code-hint')}
        />
        <TextField field={form.field('nationalRule')} label={t('grounds.legal-national')} />
        <SelectField
          field={form.field('article6')}
          label={t('grounds.legal-article', { article: '6' })}
          choices={articles6.map(asArticle)}
        />
        <SelectField
          field={form.field('article9')}
          label={t('grounds.legal-article', { article: '9' })}
          hint={t('grounds.legal-article-9-hint')}
          choices={articles9.map(asArticle)}
        />
        <TextField
          field={form.field('article10')}
          label={t('grounds.legal-article', { article: '10' })}
          hint={t('grounds.legal-article-10-hint')}
        />
        <ChecksField
          field={form.field('purposes')}
          label={t('grounds.legal-processing')}
          choices={named(processings, 'processing')}
          columns={1}
        />
        <ChecksField
          field={form.field('dataGroups')}
          label={t('grounds.legal-data')}
          choices={named(dataGroups, 'data')}
          columns={1}
        />
        <ChecksField
          field={form.field('recipientTypes')}
          label={t('grounds.legal-recipients')}
          choices={named(recipientTypes, 'recipient-type')}
          columns={1}
        />
        <TextField field={form.field('source')} label={t('grounds.legal-source')} />
        <DayField field={form.field('validFrom')} label={t('grounds.legal-first-day')} />
      </Form>
    </Dialog>
  )
}
