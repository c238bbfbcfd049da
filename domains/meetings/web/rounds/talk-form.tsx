import {
  CheckField,
  ChecksField,
  Dialog,
  type Field,
  Form,
  RadioField,
  TextArea,
  TextField,
  useForm,
  useTexts,
} from '#platform/web/index.ts'
import { meetingsApi } from '../../model/meetings-api.ts'
import { needs, type RoundTalk, wishes } from '../../model/round.ts'

type TalkFormProps = { roundId: string; talk?: RoundTalk; onClose?(): void }

/** Somebody met, in a few taps; with `talk`, what was written down about them is changed. */
export function TalkForm({ roundId, talk, onClose }: TalkFormProps) {
  if (talk && onClose) return <ChangeTalk talk={talk} onClose={onClose} />
  return <NewTalkForm roundId={roundId} />
}

function NewTalkForm({ roundId }: { roundId: string }) {
  const { t } = useTexts()
  const form = useForm(meetingsApi.noteTalk, {
    record: `new-${roundId}`,
    initial: { roundId, purposeExplained: false, needs: [], words: null },
  })
  return (
    <Form form={form} submitText={t('meetings.rounds.note')}>
      <TalkFields form={form} />
    </Form>
  )
}

function ChangeTalk({ talk, onClose }: { talk: RoundTalk; onClose(): void }) {
  const { t } = useTexts()
  const { id, version, alias, purposeExplained, wish, words } = talk
  const form = useForm(meetingsApi.changeTalk, {
    record: id,
    initial: { id, version, alias, purposeExplained, wish, needs: talk.needs, words },
    onDone: onClose,
  })
  return (
    <Dialog open onClose={onClose} title={t('meetings.rounds.change')}>
      <Form form={form} submitText={t('meetings.log.save')} onCancel={onClose}>
        <TalkFields form={form as never} />
      </Form>
    </Dialog>
  )
}

function TalkFields({ form }: { form: ReturnType<typeof useForm<typeof meetingsApi.noteTalk>> }) {
  const { t } = useTexts()
  return (
    <>
      <TextField
        field={form.field('alias')}
        label={t('meetings.rounds.alias')}
        hint={t('meetings.rounds.alias-hint')}
        width="half"
      />
      <CheckField
        field={form.field('purposeExplained') as Field<boolean>}
        label={t('meetings.rounds.explained')}
      />
      <RadioField
        field={form.field('wish') as never}
        label={t('meetings.rounds.wish')}
        columns={3}
        choices={wishes.map((value) => ({ value, label: t(`meetings.wish.${value}`) }))}
      />
      <ChecksField
        field={form.field('needs') as never}
        label={t('meetings.rounds.needs')}
        columns={3}
        choices={needs.map((value) => ({ value, label: t(`meetings.need.${value}`) }))}
      />
      <TextArea field={form.field('words') as never} label={t('meetings.rounds.words')} rows={2} />
    </>
  )
}
