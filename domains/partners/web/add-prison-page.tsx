import { useNavigate } from 'react-router'
import { Page, useForm, useTexts } from '#platform/web/index.ts'
import { partnersApi } from '../model/partners-api.ts'
import { prisonNamed } from './blank-prison.ts'
import { PrisonForm } from './prison-form.tsx'

export default function AddPrisonPage() {
  const { t } = useTexts()
  const go = useNavigate()
  const form = useForm(partnersApi.addPrison, {
    record: 'new',
    initial: prisonNamed(''),
    onDone: ({ id }) => go(`/prisons/${id}`),
  })
  return (
    <Page title={t('prisons.add')} breadcrumbs={[{ text: t('prisons.title'), to: '/prisons' }]} width="text">
      <PrisonForm form={form} submitText={t('prisons.add')} onCancel={() => go('/prisons')} />
    </Page>
  )
}
