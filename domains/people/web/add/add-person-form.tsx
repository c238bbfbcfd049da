import { useNavigate } from 'react-router'
import { Form, Notice, RadioField, SelectField, useForm, useTexts } from '#platform/web/index.ts'
import { peopleApi } from '../../model/people-api.ts'
import { BirthFields } from '../fields/birth-fields.tsx'
import { blankPerson } from '../fields/blank-person.ts'
import { ContactFields } from '../fields/contact-fields.tsx'
import type { DetailsForm } from '../fields/details-form.ts'
import { MoreFields } from '../fields/more-fields.tsx'
import { NameFields } from '../fields/name-fields.tsx'
import { SpokenLanguages } from '../fields/spoken-languages.tsx'
import { useChoices } from '../words.ts'
import { AlikeNames } from './alike-names.tsx'
import { useFirstEntries } from './first-entries.ts'
import { FirstReleaseDate } from './first-release-date.tsx'
import { FirstStatus } from './first-status.tsx'

/** Somebody new: a name is enough, everything else can follow on their page. */
export function AddPersonForm({ units }: { units: { id: string; name: string }[] }) {
  const { t } = useTexts()
  const go = useNavigate()
  const { answers } = useChoices()
  const form = useForm(peopleApi.add, {
    record: 'new',
    initial: {
      ...blankPerson,
      unitId: units.length === 1 ? (units[0]?.id ?? '') : '',
      ...{ status: null, place: null, releaseDate: null },
    },
    onDone: ({ id }) => void go(`/people/${id}`),
  })
  const entries = useFirstEntries(form)
  const details = form as unknown as DetailsForm
  if (units.length === 0) return <Notice tone="lamp">{t('people.no-unit')}</Notice>
  return (
    <Form
      form={{
        ...form,
        submit: (event) => {
          entries.tidy()
          return form.submit(event)
        },
      }}
      submitText={t('people.add-submit')}
      onCancel={() => void go('/people')}
    >
      <NameFields form={details} />
      <AlikeNames given={form.values.names?.given ?? ''} family={form.values.names?.family ?? ''} />
      <BirthFields form={details} />
      {units.length > 1 && (
        <SelectField
          field={form.field('unitId')}
          label={t('people.column.unit')}
          choices={units.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <h2 className="people-heading">{t('people.part.where')}</h2>
      <FirstStatus form={form} entries={entries} />
      <FirstReleaseDate entries={entries} />
      <h2 className="people-heading">{t('people.part.talk')}</h2>
      <SpokenLanguages field={details.field('languages')} />
      <RadioField
        field={details.field('interpreterNeeded')}
        label={t('people.field.interpreter')}
        choices={answers}
      />
      <h2 className="people-heading">{t('people.part.reach')}</h2>
      <ContactFields form={details} />
      <MoreFields form={details} />
    </Form>
  )
}
