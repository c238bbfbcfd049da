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

/** A wish becomes a request: for somebody who has a file by now, and with their consent. */
export function TakeUpDialog(props: TakeUpProps) {
  const { t } = useTexts()
  const choices = useAnswer(meetingsApi.roundChoices, {})
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={t('meetings.rounds.take-up-title', { alias: props.talk.alias })}
    >
      <Answer of={choices}>{({ kinds }) => <TakeUpForm {...props} kinds={kinds} />}</Answer>
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
  const how = (form.values.consent as { how?: string } | undefined)?.how
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
      <DayField field={form.field('consent.on') as never} label={t('meetings.rounds.consent-on')} />
      <RadioField
        field={form.field('consent.how') as never}
        label={t('meetings.rounds.consent-how')}
        choices={[
          { value: 'in-writing', label: t('meetings.rounds.in-writing') },
          { value: 'by-word', label: t('meetings.rounds.by-word') },
        ]}
      />
      {how === 'by-word' && (
        <TextField field={form.field('consent.witness') as never} label={t('meetings.rounds.witness')} />
      )}
    </Form>
  )
}
