import { useState } from 'react'
import { Link } from 'react-router'
import {
  Answer,
  DayField,
  Dialog,
  type Field,
  Form,
  RadioField,
  SelectField,
  TextField,
  useAnswer,
  useForm,
  useTexts,
} from '#platform/web/index.ts'
import { meetingsApi } from '../../model/meetings-api.ts'
import type { RoundTalk } from '../../model/round.ts'
import { PersonField } from './person-field.tsx'

type TakeUpProps = { talk: RoundTalk; roundDay: string; onClose(): void }

/** A wish goes on with the person's consent: as a request where there is a file by now, else as a referral under their name. */
export function TakeUpDialog(props: TakeUpProps) {
  const { t } = useTexts()
  const choices = useAnswer(meetingsApi.roundChoices, {})
  const [hasFile, setHasFile] = useState(true)
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={t('meetings.rounds.take-up-title', { alias: props.talk.alias })}
    >
      <fieldset className="taps" data-columns={2}>
        <legend className="field-label">{t('meetings.rounds.who')}</legend>
        {[true, false].map((has) => (
          <label key={String(has)} className="tap">
            <input type="radio" name="has-file" checked={hasFile === has} onChange={() => setHasFile(has)} />
            <span>{t(has ? 'meetings.rounds.has-file' : 'meetings.rounds.no-file')}</span>
          </label>
        ))}
      </fieldset>
      {hasFile ? (
        <Answer of={choices}>{({ kinds }) => <TakeUpForm {...props} kinds={kinds} />}</Answer>
      ) : (
        <ReferForm {...props} />
      )}
    </Dialog>
  )
}

function TakeUpForm({
  talk,
  roundDay,
  onClose,
  kinds,
}: TakeUpProps & { kinds: { id: string; name: string }[] }) {
  const { t, rich } = useTexts()
  const [name, setName] = useState('')
  const { id, version } = talk
  const form = useForm(meetingsApi.takeUpWish, {
    record: id,
    initial: { id, version, consent: { on: roundDay, witness: null } },
    onDone: onClose,
  })
  const person = form.field('personId')
  return (
    <Form form={form} submitText={t('meetings.rounds.take-up')} onCancel={onClose}>
      <PersonField
        field={person as Field<string>}
        label={t('meetings.rounds.person')}
        hint={rich('meetings.rounds.person-hint', { a: (text) => <Link to="/people/new">{text}</Link> })}
        name={name}
        onChoose={(chosen) => {
          person.set(chosen?.id ?? null)
          setName(chosen?.name ?? '')
        }}
      />
      <SelectField
        field={form.field('kindId')}
        label={t('meetings.rounds.kind')}
        choices={kinds.map((kind) => ({ value: kind.id, label: kind.name }))}
      />
      <ConsentFields form={form} />
    </Form>
  )
}

function ReferForm({ talk: { id, version }, roundDay, onClose }: TakeUpProps) {
  const { t } = useTexts()
  const form = useForm(meetingsApi.referWish, {
    record: id,
    initial: { id, version, givenName: '', familyName: '', consent: { on: roundDay, witness: null } },
    onDone: onClose,
  })
  return (
    <Form form={form} submitText={t('meetings.rounds.refer')} onCancel={onClose}>
      <p className="soft">{t('meetings.rounds.refer-text')}</p>
      <TextField field={form.field('givenName')} label={t('volunteers.field.given')} autoComplete="off" />
      <TextField
        field={{ ...form.field('familyName'), required: false }}
        label={t('volunteers.field.family')}
        autoComplete="off"
      />
      <ConsentFields form={form} />
    </Form>
  )
}

type WithConsent = { field: unknown; values: { consent?: unknown } }

/** The day and the way of the yes; what was only said needs somebody who was there. */
function ConsentFields({ form }: { form: WithConsent }) {
  const { t } = useTexts()
  const field = form.field as (path: string) => Field<never>
  const how = (form.values.consent as { how?: string } | undefined)?.how
  return (
    <>
      <DayField field={field('consent.on')} label={t('meetings.rounds.consent-on')} />
      <RadioField
        field={field('consent.how')}
        label={t('meetings.rounds.consent-how')}
        choices={[
          { value: 'in-writing', label: t('meetings.rounds.in-writing') },
          { value: 'by-word', label: t('meetings.rounds.by-word') },
        ]}
      />
      {how === 'by-word' && (
        <TextField field={field('consent.witness')} label={t('meetings.rounds.witness')} />
      )}
    </>
  )
}
