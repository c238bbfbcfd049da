import { useNavigate, useParams } from 'react-router'
import { Answer, EmptyState, Form, Page, useAnswer, useForm, useTexts } from '#platform/web/index.ts'
import type { FormPart, NeedsForm } from '../../model/form.ts'
import { needsFormsApi } from '../../model/forms-api.ts'
import type { AnyField } from '../any-field.ts'
import { useNeedWords } from '../words.ts'
import { FormFields } from './form-fields.tsx'
import '../needs.css'

export default function ChangeFormPage() {
  const { t } = useTexts()
  const { inMine } = useNeedWords()
  const { id } = useParams()
  const forms = useAnswer(needsFormsApi.list, {})
  const form = forms.data?.find((one) => one.id === id)
  return (
    <Page
      title={form ? inMine(form.names) : t('needs.forms')}
      subtitle={t('needs.builder.save-hint')}
      breadcrumbs={[{ text: t('needs.forms'), to: '/needs/forms' }]}
      width="text"
    >
      <Answer of={forms}>
        {() => (form ? <Change key={form.id} of={form} /> : <EmptyState title={t('needs.forms.empty')} />)}
      </Answer>
    </Page>
  )
}

function Change({ of: { id, version, purpose, names, parts, unitId } }: { of: NeedsForm }) {
  const { t } = useTexts()
  const go = useNavigate()
  const form = useForm(needsFormsApi.publish, {
    record: id,
    initial: { id, version, purpose, names, parts },
    onDone: () => void go('/needs/forms'),
    fromCurrent: (current) => ({ ...(current as NeedsForm), id, parts }),
  })
  return (
    <Form form={form} submitText={t('needs.builder.save')} onCancel={() => void go('/needs/forms')}>
      <FormFields field={form.field as AnyField} parts={form.values.parts as FormPart[]} unitId={unitId} />
    </Form>
  )
}
