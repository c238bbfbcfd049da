import { Answer, Page, useAnswer, useTexts } from '#platform/web/index.ts'
import { peopleApi } from '../../model/people-api.ts'
import '../people.css'
import { AddPersonForm } from './add-person-form.tsx'

export default function AddPersonPage() {
  const { t } = useTexts()
  const choices = useAnswer(peopleApi.formChoices, {})
  return (
    <Page
      title={t('people.add')}
      subtitle={t('people.add-text')}
      width="text"
      breadcrumbs={[{ text: t('people.title'), to: '/people' }]}
    >
      <Answer of={choices}>{({ units }) => <AddPersonForm units={units} />}</Answer>
    </Page>
  )
}
