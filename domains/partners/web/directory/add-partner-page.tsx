import { useNavigate } from 'react-router'
import { Page, useForm, useTexts } from '#platform/web/index.ts'
import { directoryApi } from '../../model/directory/directory-api.ts'
import { blankPartner } from './blank-partner.ts'
import { PartnerForm } from './partner-form.tsx'

export default function AddPartnerPage() {
  const { t } = useTexts()
  const go = useNavigate()
  const form = useForm(directoryApi.add, {
    record: 'new',
    initial: blankPartner,
    onDone: ({ id }) => go(`/partners/${id}`),
  })
  return (
    <Page
      title={t('partners.add')}
      breadcrumbs={[{ text: t('partners.title'), to: '/partners' }]}
      width="text"
    >
      <PartnerForm form={form} submitText={t('partners.add')} onCancel={() => go('/partners')} />
    </Page>
  )
}
