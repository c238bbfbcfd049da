import { DayField, Form, useForm, useTexts } from '#platform/web/index.ts'
import { matchesApi } from '../../../model/matches-api.ts'
import { todayHere } from '../../words.ts'
import type { MatchDialogProps } from './match-dialog.ts'

const operations = {
  talk: matchesApi.recordTalk,
  'first-meeting': matchesApi.meetFirst,
  pause: matchesApi.pause,
  resume: matchesApi.resume,
} as const

type DayFormProps = MatchDialogProps & { step: keyof typeof operations }

/** Steps that need nothing but their day. */
function DayForm({ step, file: { match }, onClose }: DayFormProps) {
  const { t } = useTexts()
  const { id, version, person } = match
  const form = useForm(operations[step], {
    record: id,
    initial: { id, version, day: todayHere() },
    onDone: onClose,
  })
  return (
    <>
      <p>{t(`matches.explain.${step}`, { name: person.name })}</p>
      <Form form={form} onCancel={onClose}>
        <DayField field={form.field('day')} label={t('matches.day')} />
      </Form>
    </>
  )
}

export const Talk = (props: MatchDialogProps) => <DayForm {...props} step="talk" />
export const FirstMeeting = (props: MatchDialogProps) => <DayForm {...props} step="first-meeting" />
export const Pause = (props: MatchDialogProps) => <DayForm {...props} step="pause" />
export const Resume = (props: MatchDialogProps) => <DayForm {...props} step="resume" />
