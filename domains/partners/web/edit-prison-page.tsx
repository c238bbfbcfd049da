import { useNavigate, useParams } from 'react-router'
import { Answer, Page, useAnswer, useForm, useTexts } from '#platform/web/index.ts'
import { partnersApi } from '../model/partners-api.ts'
import type { Prison, PrisonChange } from '../model/prison.ts'
import { PrisonForm } from './prison-form.tsx'
import type { PrisonFormHandle } from './prison-form-handle.ts'

export default function EditPrisonPage() {
  const { t } = useTexts()
  const { id = '' } = useParams()
  const prison = useAnswer(partnersApi.prison, { id })
  const name = prison.data?.name ?? t('prisons.one')
  return (
    <Page
      title={t('prisons.change-of', { name })}
      breadcrumbs={[
        { text: t('prisons.title'), to: '/prisons' },
        { text: name, to: `/prisons/${id}` },
      ]}
      width="text"
    >
      <Answer of={prison}>{(of) => <Edit of={of} />}</Answer>
    </Page>
  )
}

const changeable = ({ partnerId: _entry, ...change }: Prison): PrisonChange => change

function Edit({ of: prison }: { of: Prison }) {
  const go = useNavigate()
  const back = () => go(`/prisons/${prison.id}`)
  const form = useForm(partnersApi.changePrison, {
    record: prison.id,
    initial: changeable(prison),
    fromCurrent: (current) => changeable(current as Prison),
    onDone: back,
  })
  return <PrisonForm form={form as unknown as PrisonFormHandle} onCancel={back} />
}
