import { useNavigate, useParams } from 'react-router'
import { Answer, Form, Page, useAnswer, useForm, useTexts } from '#platform/web/index.ts'
import { type FamilyMemberFile, membersApi } from '../../model/members/members-api.ts'
import { MemberFields } from './member-fields.tsx'

export default function ChangeMemberPage() {
  const { t } = useTexts()
  const { id = '' } = useParams()
  const answer = useAnswer(membersApi.show, { id })
  return (
    <Page
      title={answer.data?.name ?? t('family.relatives')}
      width="text"
      breadcrumbs={[{ text: t('family.relatives'), to: '/family/members' }]}
    >
      <Answer of={answer}>{(file) => <ChangeForm of={file} />}</Answer>
    </Page>
  )
}

function ChangeForm({ of }: { of: FamilyMemberFile }) {
  const { t } = useTexts()
  const navigate = useNavigate()
  const back = () => void navigate(`/family/members/${of.id}`)
  const { id, version, names, relation, county, language, languages, interpreterNeeded, phone, email } = of
  const { address, addressProtected, safeToLeaveMessage, wishes, notes } = of
  const form = useForm(membersApi.change, {
    record: id,
    initial: {
      ...{ id, version, names, relation, county, language, languages, interpreterNeeded, phone, email },
      ...{ address, addressProtected, safeToLeaveMessage, wishes, notes },
    },
    onDone: back,
  })
  return (
    <Form form={form} submitText={t('family.save')} onCancel={back}>
      <MemberFields form={form} />
    </Form>
  )
}
