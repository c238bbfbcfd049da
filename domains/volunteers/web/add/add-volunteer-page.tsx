import { useNavigate } from 'react-router'
import {
  Answer,
  CheckField,
  ChecksField,
  DayField,
  type Field,
  Form,
  Page,
  SelectField,
  useAnswer,
  useForm,
  useMe,
  useTexts,
} from '#platform/web/index.ts'
import { bearsName } from '../../model/own-file.ts'
import { policyApi } from '../../model/policy-api.ts'
import { volunteersApi } from '../../model/volunteers-api.ts'
import { firstUpper, todayHere, useVolunteerWords } from '../words.ts'
import { DetailsFields } from './details-fields.tsx'
import '../volunteers.css'

/** Somebody who came by another way than the open page. */
export default function AddVolunteerPage() {
  const { t } = useTexts()
  const choices = useAnswer(volunteersApi.supervisors, {})
  return (
    <Page
      title={t('volunteers.add')}
      subtitle={t('volunteers.add-text')}
      width="text"
      breadcrumbs={[{ text: t('volunteers.title'), to: '/volunteers' }]}
    >
      <Answer of={choices}>{({ units }) => <AddForm units={units} />}</Answer>
    </Page>
  )
}

function AddForm({ units }: { units: { id: string; name: string }[] }) {
  const { t, language } = useTexts()
  const navigate = useNavigate()
  const { inMine } = useVolunteerWords()
  const kinds = useAnswer(policyApi.kinds, {}).data ?? []
  const today = todayHere()
  const form = useForm(volunteersApi.add, {
    record: 'new',
    initial: {
      ...{ unitId: units.length === 1 ? units[0]!.id : '', appliedOn: today, kinds: [] },
      ...{ givenName: '', familyName: '', birthYear: null, sex: 'not-asked', email: null, phone: null },
      ...{ language, mostMatches: 1 },
    },
    onDone: ({ id }) => void navigate(`/volunteers/${id}`),
  })
  const me = useMe().data?.user
  const { givenName, familyName } = form.values
  const bearsMyName =
    me != null && bearsName({ givenName: givenName ?? '', familyName: familyName ?? '', email: null }, me)
  return (
    <Form form={form} submitText={t('volunteers.add')} onCancel={() => void navigate('/volunteers')}>
      {units.length > 1 && (
        <SelectField
          field={form.field('unitId')}
          label={t('volunteers.column.unit')}
          choices={units.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <DetailsFields form={form} />
      {bearsMyName && (
        <CheckField
          field={form.field('isSomebodyElse') as Field<boolean>}
          label={t('volunteers.somebody-else')}
          hint={t('volunteers.somebody-else-hint')}
        />
      )}
      <ChecksField
        field={form.field('kinds')}
        label={t('volunteers.wants')}
        choices={kinds
          .filter(({ retiredOn }) => retiredOn === null || retiredOn > today)
          .map(({ id, names }) => ({ value: id, label: firstUpper(inMine(names)) }))}
      />
      <DayField field={form.field('appliedOn')} label={t('volunteers.field.applied-on')} />
    </Form>
  )
}
