import { useNavigate, useParams } from 'react-router'
import { Answer, Page, useAnswer, useForm, useTexts } from '#platform/web/index.ts'
import { directoryApi } from '../../model/directory/directory-api.ts'
import type { Partner, PartnerChange } from '../../model/directory/partner.ts'
import { PartnerForm } from './partner-form.tsx'
import type { PartnerFormHandle } from './partner-form-handle.ts'

export default function EditPartnerPage() {
  const { t } = useTexts()
  const { id = '' } = useParams()
  const partner = useAnswer(directoryApi.show, { id })
  const name = partner.data?.name ?? t('partners.one')
  return (
    <Page
      title={t('partners.change-of', { name })}
      breadcrumbs={[
        { text: t('partners.title'), to: '/partners' },
        { text: name, to: `/partners/${id}` },
      ]}
      width="text"
    >
      <Answer of={partner}>{(of) => <Edit of={of} />}</Answer>
    </Page>
  )
}

/** What the form sends; whether it is in use and whether it is a prison are said elsewhere. */
const changeable = ({ retiredOn: _retired, prisonId: _prison, ...change }: Partner): PartnerChange => change

function Edit({ of: partner }: { of: Partner }) {
  const go = useNavigate()
  const back = () => go(`/partners/${partner.id}`)
  const form = useForm(directoryApi.change, {
    record: partner.id,
    initial: changeable(partner),
    fromCurrent: (current) => changeable(current as Partner),
    onDone: back,
  })
  return <PartnerForm form={form as unknown as PartnerFormHandle} onCancel={back} />
}
