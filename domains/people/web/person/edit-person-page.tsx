import { useNavigate, useParams } from 'react-router'
import { Answer, Form, Page, RadioField, useAnswer, useForm, useTexts } from '#platform/web/index.ts'
import { peopleApi } from '../../model/people-api.ts'
import type { Person } from '../../model/person.ts'
import { BirthFields } from '../fields/birth-fields.tsx'
import { ContactFields } from '../fields/contact-fields.tsx'
import { MoreFields } from '../fields/more-fields.tsx'
import { NameFields } from '../fields/name-fields.tsx'
import { SpokenLanguages } from '../fields/spoken-languages.tsx'
import { useChoices } from '../words.ts'
import '../people.css'

export default function EditPersonPage() {
  const { t } = useTexts()
  const { id = '' } = useParams()
  const answer = useAnswer(peopleApi.show, { id })
  const name = answer.data?.name ?? t('people.person')
  return (
    <Page
      title={t('people.edit-of', { name })}
      width="text"
      breadcrumbs={[
        { text: t('people.title'), to: '/people' },
        { text: name, to: `/people/${id}` },
      ]}
    >
      <Answer of={answer}>{({ person }) => <EditPerson person={person} />}</Answer>
    </Page>
  )
}

// The unit is not changed here: whoever moves a person changes who may see them.
const changeable = ({ unitId: _, ...person }: Person) => person

function EditPerson({ person }: { person: Person }) {
  const { t } = useTexts()
  const go = useNavigate()
  const { answers } = useChoices()
  const back = () => void go(`/people/${person.id}`)
  const form = useForm(peopleApi.change, {
    record: person.id,
    initial: changeable(person),
    fromCurrent: (current) => changeable(current as Person),
    onDone: back,
  })
  // Two people can have changed different parts of these; then the parts are shown together.
  const { names, contact } = person
  form.field('names').register(t('people.column.name'), (value) => inWords(value as typeof names))
  form.field('contact').register(t('people.part.reach'), (value) => inWords(value as typeof contact))
  return (
    <Form form={form} onCancel={back}>
      <NameFields form={form} />
      <BirthFields form={form} />
      <h2 className="people-heading">{t('people.part.talk')}</h2>
      <SpokenLanguages field={form.field('languages')} />
      <RadioField
        field={form.field('interpreterNeeded')}
        label={t('people.field.interpreter')}
        choices={answers}
      />
      <h2 className="people-heading">{t('people.part.reach')}</h2>
      <ContactFields form={form} />
      <MoreFields form={form} />
    </Form>
  )
}

const inWords = (parts: Record<string, string | null>) =>
  Object.keys(parts)
    .sort()
    .map((name) => parts[name])
    .filter((part) => part && part !== 'not-asked')
    .join(', ')
