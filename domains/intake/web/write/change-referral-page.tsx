import { useNavigate, useParams } from 'react-router'
import { Answer, Form, Page, useAnswer, useForm, useTexts } from '#platform/web/index.ts'
import { intakeApi } from '../../model/intake-api.ts'
import type { ReferralDetails } from '../../model/referral.ts'
import type { ReferralFile } from '../../model/referral-file.ts'
import { DetailsFields } from './details-fields.tsx'
import '../intake.css'

/** A correction of what was written down; the history says which fields. */
export default function ChangeReferralPage() {
  const { t } = useTexts()
  const { id = '' } = useParams()
  const referral = useAnswer(intakeApi.show, { id })
  return (
    <Page
      title={t('intake.do.change')}
      width="text"
      breadcrumbs={[
        { text: t('intake.title'), to: '/intake' },
        { text: referral.data?.name ?? '…', to: `/intake/${id}` },
      ]}
    >
      <Answer of={referral}>{(data) => <ChangeForm of={data} />}</Answer>
    </Page>
  )
}

function ChangeForm({ of }: { of: ReferralFile }) {
  const { t } = useTexts()
  const go = useNavigate()
  const back = () => void go(`/intake/${of.id}`)
  const form = useForm(intakeApi.change, { record: of.id, initial: valuesOf(of), fromCurrent, onDone: back })
  return (
    <Form form={form} submitText={t('intake.do.save')} onCancel={back}>
      <DetailsFields form={form} />
    </Form>
  )
}

const fromCurrent = (current: unknown) => valuesOf(current as ReferralFile)

function valuesOf(of: ReferralDetails & { id: string; version: number }) {
  return {
    ...{ id: of.id, version: of.version, sourceKind: of.sourceKind, givenName: of.givenName },
    ...{ familyName: of.familyName, birthDate: of.birthDate, birthYear: of.birthYear, sex: of.sex },
    ...{ languages: of.languages, interpreterNeeded: of.interpreterNeeded, whereabouts: of.whereabouts },
    ...{ prison: of.prison, releaseDay: of.releaseDay, phone: of.phone, email: of.email, knows: of.knows },
    ...{ about: of.about, wishes: of.wishes, wishWords: of.wishWords, referrerName: of.referrerName },
    ...{ referrerFrom: of.referrerFrom, referrerPhone: of.referrerPhone, referrerEmail: of.referrerEmail },
    language: of.language,
  }
}
