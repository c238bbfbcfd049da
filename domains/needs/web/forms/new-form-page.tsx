import { useNavigate } from 'react-router'
import { Form, Page, useForm, useTexts } from '#platform/web/index.ts'
import type { FormPart } from '../../model/form.ts'
import { needsFormsApi } from '../../model/forms-api.ts'
import type { AnyField } from '../any-field.ts'
import { noNames } from '../house/names-fields.tsx'
import { UnitField } from '../house/unit-field.tsx'
import { useDeciding } from '../house/use-deciding.ts'
import { FormFields } from './form-fields.tsx'
import '../needs.css'

export default function NewFormPage() {
  const { t } = useTexts()
  const go = useNavigate()
  const { usual } = useDeciding()
  const form = useForm(needsFormsApi.add, {
    record: 'new',
    initial: { unitId: usual, purpose: 'intake' as const, names: noNames, parts: [] },
    onDone: () => void go('/needs/forms'),
  })
  return (
    <Page
      title={t('needs.builder.title')}
      breadcrumbs={[{ text: t('needs.forms'), to: '/needs/forms' }]}
      width="text"
    >
      <Form form={form} submitText={t('needs.builder.save')} onCancel={() => void go('/needs/forms')}>
        <FormFields
          field={form.field as AnyField}
          parts={form.values.parts as FormPart[]}
          unitId={form.values.unitId || null}
        />
        <UnitField field={form.field('unitId')} />
      </Form>
    </Page>
  )
}
