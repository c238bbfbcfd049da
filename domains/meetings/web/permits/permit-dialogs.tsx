import { useState } from 'react'
import { refusalReasonsOf } from '#domains/refusals/model/index.ts'
import type { TextKey } from '#platform/texts/text.ts'
import {
  Answer,
  DayField,
  Dialog,
  Form,
  SelectField,
  TextArea,
  TextField,
  useAnswer,
  useForm,
  useTexts,
} from '#platform/web/index.ts'
import { meetingsApi } from '../../model/meetings-api.ts'
import type { Permit } from '../../model/permit.ts'
import { Segments } from '../parts/fields.tsx'

const today = () => Temporal.Now.plainDateISO().toString()

/** A prison was asked to let a volunteer in. */
export function AskDialog({ onClose }: { onClose(): void }) {
  const { t } = useTexts()
  const choices = useAnswer(meetingsApi.permitChoices, {})
  return (
    <Dialog open onClose={onClose} title={t('meetings.permits.ask')}>
      <Answer of={choices}>{(data) => <AskForm choices={data} onClose={onClose} />}</Answer>
    </Dialog>
  )
}

type Choices = { volunteers: { id: string; name: string }[]; prisons: { id: string; name: string }[] }

function AskForm({ choices, onClose }: { choices: Choices; onClose(): void }) {
  const { t } = useTexts()
  const form = useForm(meetingsApi.askPermit, {
    record: 'new',
    initial: { askedOn: today(), note: null },
    onDone: onClose,
  })
  const named = (list: { id: string; name: string }[]) =>
    list.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Form form={form} submitText={t('meetings.permits.asked-save')} onCancel={onClose}>
      <SelectField
        field={form.field('volunteerId')}
        label={t('meetings.permits.volunteer')}
        choices={named(choices.volunteers)}
      />
      <SelectField
        field={form.field('prisonId')}
        label={t('meetings.field-prison')}
        choices={named(choices.prisons)}
      />
      <DayField field={form.field('askedOn')} label={t('meetings.permits.asked')} />
      <TextField field={form.field('note') as never} label={t('meetings.permits.note')} />
    </Form>
  )
}

/** What the prison said. */
export function AnswerDialog({ permit, onClose }: { permit: Permit; onClose(): void }) {
  const { t } = useTexts()
  const [answer, setAnswer] = useState<'yes' | 'no'>('yes')
  return (
    <Dialog open onClose={onClose} title={t('meetings.permits.answer-of', { prison: permit.prison })}>
      <p className="soft">{permit.volunteer}</p>
      <Segments<'yes' | 'no'>
        label={t('meetings.permits.answer')}
        value={answer}
        choices={[
          { value: 'yes', label: t('meetings.permits.granted') },
          { value: 'no', label: t('meetings.permits.refused') },
        ]}
        onChoose={setAnswer}
      />
      {answer === 'yes' ? (
        <Grant permit={permit} onClose={onClose} />
      ) : (
        <Refuse permit={permit} onClose={onClose} />
      )}
    </Dialog>
  )
}

function Grant({ permit: { id, version }, onClose }: { permit: Permit; onClose(): void }) {
  const { t } = useTexts()
  const form = useForm(meetingsApi.grantPermit, {
    record: id,
    initial: { id, version, decidedOn: today(), grantedFrom: today(), grantedUntil: null, number: null },
    onDone: onClose,
  })
  return (
    <Form form={form} submitText={t('meetings.permits.grant-save')} onCancel={onClose}>
      <DayField field={form.field('decidedOn')} label={t('meetings.permits.decided')} />
      <DayField field={form.field('grantedFrom')} label={t('meetings.permits.from')} />
      <DayField field={form.field('grantedUntil') as never} label={t('meetings.permits.last-day')} />
      <TextField field={form.field('number') as never} label={t('meetings.permits.number')} width="half" />
    </Form>
  )
}

function Refuse({ permit: { id, version }, onClose }: { permit: Permit; onClose(): void }) {
  const { t } = useTexts()
  const form = useForm(meetingsApi.refusePermit, {
    record: id,
    initial: { id, version, decidedOn: today(), words: null },
    onDone: onClose,
  })
  return (
    <Form form={form} submitText={t('meetings.permits.refuse-save')} onCancel={onClose}>
      <DayField field={form.field('decidedOn')} label={t('meetings.permits.decided')} />
      <SelectField
        field={form.field('reason')}
        label={t('meetings.permits.reason')}
        hint={t('meetings.permits.reason-hint')}
        choices={refusalReasonsOf('partner').map((value) => ({
          value,
          label: t(`refusals.reason.${value}` as TextKey),
        }))}
      />
      <TextArea field={form.field('words') as never} label={t('meetings.permits.words')} />
    </Form>
  )
}
