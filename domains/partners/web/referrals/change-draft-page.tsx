import { useNavigate, useParams } from 'react-router'
import { Answer, Form, Page, useAnswer, useForm, useTexts } from '#platform/web/index.ts'
import type { Referral, Told } from '../../model/referrals/referral.ts'
import { referralsApi } from '../../model/referrals/referrals-api.ts'
import { DraftFields, type DraftForm } from './draft-fields.tsx'

/** Changes what has not been sent yet. */
export default function ChangeDraftPage() {
  const { t } = useTexts()
  const { id = '' } = useParams()
  const answer = useAnswer(referralsApi.show, { id })
  return (
    <Page
      title={t('partners.referral.change')}
      breadcrumbs={[{ text: t('partners.referral.title'), to: '/referrals-out' }]}
      width="text"
    >
      <Answer of={answer}>{(referral) => <ChangeDraft referral={referral} />}</Answer>
    </Page>
  )
}

const toldOf = (parts: Told[]): Told[] =>
  parts.map(({ dataGroup, words, legalGroundId }) => ({ dataGroup, words, legalGroundId }))

const valuesOf = ({ id, version, partnerId, contactId, urgency, answerBy, ...rest }: Referral) => ({
  ...{ id, version, partnerId, contactId, urgency, answerBy },
  ...{ outcomes: toldOf(rest.outcomes), items: toldOf(rest.items) },
})

function ChangeDraft({ referral }: { referral: Referral }) {
  const { t } = useTexts()
  const go = useNavigate()
  const form = useForm(referralsApi.changeDraft, {
    record: referral.id,
    initial: valuesOf(referral),
    onDone: ({ id }) => go(`/referrals-out/${id}`),
  })
  return (
    <Form
      form={form}
      submitText={t('partners.referral.save')}
      onCancel={() => go(`/referrals-out/${referral.id}`)}
    >
      <DraftFields form={form as unknown as DraftForm} />
    </Form>
  )
}
