import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { languageNames, languages } from '#platform/texts/languages.ts'
import {
  Answer,
  DayField,
  Form,
  Page,
  RadioField,
  SelectField,
  TextArea,
  TextField,
  useAnswer,
  useForm,
  useTexts,
} from '#platform/web/index.ts'
import { adviceApi, type Desk } from '../../model/advice/advice-api.ts'
import { FamilyMemberField } from '../members/family-member-field.tsx'
import { useFamilyWords } from '../words.ts'

/** What was asked, and by when there is an answer. With a record, with a name of their own choosing, or without either. */
export default function OpenCasePage() {
  const { t } = useTexts()
  const [params] = useSearchParams()
  const desk = useAnswer(adviceApi.desk, {})
  return (
    <Page
      title={t('family.advice.open')}
      subtitle={t(params.has('contact') ? 'family.advice.open-from-contact' : 'family.advice.open-text')}
      width="text"
      breadcrumbs={[{ text: t('family.title'), to: '/family' }]}
    >
      <Answer of={desk}>{(data) => <OpenForm of={data} contactId={params.get('contact')} />}</Answer>
    </Page>
  )
}

function OpenForm({ of: desk, contactId }: { of: Desk; contactId: string | null }) {
  const { t, language } = useTexts()
  const navigate = useNavigate()
  const { kinds, channels, relations } = useFamilyWords()
  const [chosen, setChosen] = useState('')
  const contact = desk.contacts.find(({ id }) => id === contactId)
  const unit = desk.units.find(({ id }) => id === contact?.unitId) ?? desk.units[0]
  const form = useForm(adviceApi.open, {
    record: contactId === null ? 'new' : `new-${contactId}`,
    initial: {
      ...{ unitId: unit?.id ?? '', familyMemberId: null, called: '', contactId, asked: '', subject: '' },
      kind: kinds.some(({ value }) => value === contact?.topic) ? (contact!.topic as 'economy') : '',
      relation: contact?.relation ?? 'not-asked',
      ...{ channel: contact?.channel ?? 'phone', county: contact?.county ?? '' },
      ...{ language: unit?.language ?? language, answerBy: unit?.answerBy ?? '' },
    },
    onDone: ({ id }) => void navigate(`/family/cases/${id}`),
  })
  const setUnit = (id: string | null) => {
    const other = desk.units.find((one) => one.id === id)
    form.set('unitId', id ?? '')
    if (other) form.set('answerBy', other.answerBy)
  }
  const unitField = form.field('unitId')
  return (
    <Form form={form} submitText={t('family.advice.open-do')} onCancel={() => void navigate('/family')}>
      {desk.units.length > 1 && (
        <SelectField
          field={{ ...unitField, set: setUnit }}
          label={t('family.field.unit')}
          choices={desk.units.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <RadioField
        field={form.field('kind')}
        label={t('family.advice.field.topic')}
        choices={kinds}
        columns={2}
      />
      <TextField field={form.field('subject')} label={t('family.advice.field.subject')} />
      <TextArea field={form.field('asked')} label={t('family.advice.field.asked')} rows={5} />
      <DayField field={form.field('answerBy')} label={t('family.advice.field.answer-by')} />
      <FamilyMemberField
        field={form.field('familyMemberId') as never}
        label={t('family.advice.field.relative')}
        hint={t('family.advice.field.relative-hint')}
        chosenName={chosen}
        onChoose={(id, name) => {
          form.set('familyMemberId', id)
          setChosen(name ?? '')
        }}
      />
      {!form.values.familyMemberId && (
        <TextField
          field={form.field('called')}
          label={t('family.advice.field.called')}
          hint={t('family.advice.field.called-hint')}
          width="half"
        />
      )}
      <SelectField field={form.field('relation')} label={t('family.field.relation')} choices={relations} />
      <SelectField
        field={form.field('channel')}
        label={t('family.advice.field.channel')}
        choices={channels}
      />
      <TextField field={form.field('county')} label={t('family.field.county')} width="half" />
      <SelectField
        field={form.field('language')}
        label={t('family.field.language')}
        choices={languages.map((value) => ({ value, label: languageNames[value] }))}
      />
    </Form>
  )
}
