import {
  ChecksField,
  DayField,
  Form,
  RadioField,
  SelectField,
  TextArea,
  useForm,
  useTexts,
} from '#platform/web/index.ts'
import { participantReasons, volunteerReasons } from '../../../model/proposal.ts'
import { proposalsApi } from '../../../model/proposals-api.ts'
import { saidWays } from '../../../model/shapes.ts'
import { shareables } from '../../../model/sharing.ts'
import { todayHere, useMatchWords } from '../../words.ts'
import type { MatchDialogProps } from './match-dialog.ts'

const openProposal = ({ file }: MatchDialogProps) => file.proposals.find(({ state }) => state === 'sent')

/** What the volunteer said to a colleague, for those who do not answer on the phone. */
export function VolunteerAnswer(props: MatchDialogProps) {
  const { t } = useTexts()
  const { refusal, choices } = useMatchWords()
  const proposal = openProposal(props)
  const { id = '', version = 0, volunteer } = proposal ?? {}
  const form = useForm(proposalsApi.recordVolunteer, {
    record: id,
    initial: { id, version, answer: '', day: todayHere(), how: '', reason: null, words: '' } as never,
    onDone: props.onClose,
  })
  return (
    <Form form={form} onCancel={props.onClose}>
      <RadioField
        field={form.field('answer')}
        label={t('matches.answer.of', { name: volunteer?.name ?? '' })}
        choices={choices(['yes', 'no'] as const, 'yes-or-no')}
        columns={2}
      />
      {form.values.answer === 'no' && (
        <SelectField
          field={form.field('reason')}
          label={t('matches.answer.why')}
          choices={volunteerReasons.map((value) => ({ value, label: refusal(value) }))}
        />
      )}
      <DayField field={form.field('day')} label={t('matches.day')} />
      <RadioField
        field={form.field('how')}
        label={t('matches.answer.how')}
        choices={choices(saidWays, 'said')}
        columns={2}
      />
      <TextArea field={form.field('words')} label={t('matches.words')} rows={2} />
    </Form>
  )
}

/** What the participant said, how and when; with a yes, what the volunteer may be told. */
export function ParticipantAnswer(props: MatchDialogProps) {
  const { t } = useTexts()
  const { refusal, choices } = useMatchWords()
  const proposal = openProposal(props)
  const { id = '', version = 0 } = proposal ?? {}
  const form = useForm(proposalsApi.recordParticipant, {
    record: id,
    initial: {
      ...{ id, version, answer: '', day: todayHere(), how: '', reason: null, words: '' },
      shares: ['called-name', 'languages', 'goals'],
    } as never,
    onDone: props.onClose,
  })
  return (
    <Form form={form} onCancel={props.onClose}>
      <RadioField
        field={form.field('answer')}
        label={t('matches.answer.of', { name: props.file.match.person.name })}
        hint={t('matches.answer.free')}
        choices={choices(['yes', 'no'] as const, 'yes-or-no')}
        columns={2}
      />
      {form.values.answer === 'no' && (
        <SelectField
          field={form.field('reason')}
          label={t('matches.answer.why')}
          choices={participantReasons.map((value) => ({ value, label: refusal(value) }))}
        />
      )}
      {form.values.answer === 'yes' && (
        <ChecksField
          field={form.field('shares')}
          label={t('matches.shares.which', { name: proposal?.volunteer.name ?? '' })}
          hint={t('matches.shares.hint')}
          choices={choices(shareables, 'share')}
        />
      )}
      <DayField field={form.field('day')} label={t('matches.day')} />
      <RadioField
        field={form.field('how')}
        label={t('matches.answer.how')}
        choices={choices(saidWays, 'said')}
        columns={2}
      />
      <TextArea field={form.field('words')} label={t('matches.words')} rows={2} />
    </Form>
  )
}
