import { useNavigate } from 'react-router'
import { Answer, Form, Page, SelectField, useAnswer, useForm, useTexts } from '#platform/web/index.ts'
import { membersApi } from '../../model/members/members-api.ts'
import { MemberFields } from './member-fields.tsx'

/** Somebody of a family who wants to be on record, whether or not we know who is inside. */
export default function AddMemberPage() {
  const { t } = useTexts()
  const units = useAnswer(membersApi.units, {})
  return (
    <Page
      title={t('family.add')}
      subtitle={t('family.add-text')}
      width="text"
      breadcrumbs={[{ text: t('family.relatives'), to: '/family/members' }]}
    >
      <Answer of={units}>{(list) => <AddForm units={list} />}</Answer>
    </Page>
  )
}

type Unit = { id: string; name: string; language: 'en' | 'nb' | 'bg' | 'ro' }

function AddForm({ units }: { units: Unit[] }) {
  const { t, language } = useTexts()
  const navigate = useNavigate()
  const form = useForm(membersApi.add, {
    record: 'new',
    initial: {
      ...{ unitId: units[0]?.id ?? '', relation: 'not-asked', county: '' },
      names: {
        ...{ given: '', family: '', called: '' },
        ...{ givenTransliterated: '', familyTransliterated: '', calledTransliterated: '' },
      },
      ...{ language: units[0]?.language ?? language, languages: [], interpreterNeeded: 'not-asked' },
      ...{ phone: null, email: null, address: null, addressProtected: false },
      ...{ safeToLeaveMessage: 'not-asked', wishes: '', notes: '' },
    },
    onDone: ({ id }) => void navigate(`/family/members/${id}`),
  })
  return (
    <Form form={form} submitText={t('family.add')} onCancel={() => void navigate('/family/members')}>
      {units.length > 1 && (
        <SelectField
          field={form.field('unitId')}
          label={t('family.field.unit')}
          choices={units.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <MemberFields form={form} />
    </Form>
  )
}
