import { useNavigate, useParams } from 'react-router'
import { Form, Page, useForm, useTexts } from '#platform/web/index.ts'
import { referralsApi } from '../../model/referrals/referrals-api.ts'
import { blankDraft, DraftFields } from './draft-fields.tsx'

/** Begins a referral of somebody: it stays in the house until it is sent. */
export default function BeginPage() {
  const { t } = useTexts()
  const go = useNavigate()
  const { personId = '' } = useParams()
  const form = useForm(referralsApi.begin, {
    record: `new-${personId}`,
    initial: { personId, partnerId: '', contactId: null, urgency: 'soon', answerBy: null, ...blankDraft },
    onDone: ({ id }) => go(`/referrals-out/${id}`),
  })
  return (
    <Page
      title={t('partners.referral.begin')}
      breadcrumbs={[{ text: t('partners.referral.title'), to: '/referrals-out' }]}
      width="text"
    >
      <Form
        form={form}
        submitText={t('partners.referral.save')}
        onCancel={() => go(`/people/${personId}?tab=referrals-out`)}
      >
        <DraftFields form={form} />
      </Form>
    </Page>
  )
}
