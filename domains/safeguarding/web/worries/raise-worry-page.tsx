import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { peopleApi } from '#domains/people/model/index.ts'
import {
  EmptyState,
  Form,
  Page,
  RadioField,
  SelectField,
  TextArea,
  useAnswer,
  useForm,
  useMay,
  useTexts,
} from '#platform/web/index.ts'
import { safeguardingApi } from '../../model/safeguarding-api.ts'
import { useOwnUnits } from '../use-unit-names.ts'
import { Emergency } from './emergency.tsx'
import { useWorryChoices } from './words.ts'

/** Raises a worry, about the person named in the address or about nobody whom we follow. */
export default function RaiseWorryPage() {
  const { t } = useTexts()
  const [params] = useSearchParams()
  const [raised, setRaised] = useState<string | null>(null)
  const personId = params.get('person')
  const person = useAnswer(peopleApi.show, { id: personId ?? '' }, { when: personId !== null }).data
  return (
    <Page
      title={person ? t('worries.raise-about', { name: person.name }) : t('worries.raise')}
      subtitle={t('worries.raise-text')}
      width="text"
    >
      {raised ? <Raised id={raised} personId={personId} /> : <Raise personId={personId} onDone={setRaised} />}
    </Page>
  )
}

function Raise({ personId, onDone }: { personId: string | null; onDone(id: string): void }) {
  const { t } = useTexts()
  const { kinds } = useWorryChoices()
  const units = useOwnUnits()
  const unitId = units.length === 1 ? units[0]!.value : null
  const form = useForm(safeguardingApi.raiseWorry, {
    record: personId ? `new-${personId}` : 'new',
    initial: { personId, unitId: personId ? null : unitId, words: null },
    onDone: ({ id }) => onDone(id),
  })
  return (
    <Form form={form} submitText={t('worries.raise-submit')} onCancel={() => history.back()}>
      {!personId && units.length > 1 && (
        <SelectField field={form.field('unitId')} label={t('worries.unit')} choices={units} />
      )}
      <RadioField field={form.field('kind')} label={t('worries.kind')} choices={kinds} />
      <Emergency isUrgent={form.values.kind === 'danger-to-life'} />
      <TextArea field={form.field('words')} label={t('worries.words')} hint={t('worries.words-hint')} />
    </Form>
  )
}

function Raised({ id, personId }: { id: string; personId: string | null }) {
  const { t } = useTexts()
  const may = useMay()
  return (
    <>
      <EmptyState title={t('worries.raised')} text={t('worries.raised-text')}>
        {may('safeguarding:write') && <Link to={`/worries/${id}`}>{t('worries.to-worry')}</Link>}
        {personId && !may('safeguarding:write') && (
          <Link to={`/people/${personId}`}>{t('worries.to-person')}</Link>
        )}
      </EmptyState>
      <Emergency isUrgent={false} />
    </>
  )
}
