import { Button } from '@mantine/core'
import { useState } from 'react'
import { phoneLink } from '#platform/texts/phone-link.ts'
import {
  Chip,
  Dialog,
  Form,
  RadioField,
  Row,
  TextArea,
  useForm,
  useMay,
  useTexts,
} from '#platform/web/index.ts'
import type { CheckIn } from '../../model/meeting.ts'
import { meetingsApi } from '../../model/meetings-api.ts'
import { whereOf } from '../words.ts'

/** Somebody awaited or missed: when they wanted to be back, where they went, whom to call. */
export function CheckInRow({ checkIn }: { checkIn: CheckIn }) {
  const { t, rich, time, day } = useTexts()
  const may = useMay()
  const [open, setOpen] = useState(false)
  const { volunteer, person, backBy, state, acknowledgedBy, acknowledgedAt } = checkIn
  const missed = state === 'overdue'
  const tried =
    missed && acknowledgedAt !== null
      ? t('meetings.check-in.tried', { name: acknowledgedBy ?? '–', time: time(acknowledgedAt) })
      : ''
  return (
    <Row
      detail={
        <>
          {[
            [day(checkIn.day, 'near'), checkIn.starts].filter(Boolean).join(', '),
            whereOf(t, checkIn),
            t('meetings.visits.visits', { name: person.name }),
            tried,
          ]
            .filter(Boolean)
            .join(' · ')}
          {volunteer.phone && (
            <>
              {' · '}
              <a className="meeting-phone" href={phoneLink(volunteer.phone)}>
                {volunteer.phone}
              </a>
            </>
          )}
        </>
      }
      aside={
        <>
          <Chip tone={missed ? 'beacon' : 'fjord'}>
            {t(missed ? 'meetings.check-in.overdue' : 'meetings.check-in.waiting')}
          </Chip>
          {may('meetings:write') && missed && (
            <Button size="sm" color="beacon" onClick={() => setOpen(true)}>
              {t('meetings.check-in.answer')}
            </Button>
          )}
        </>
      }
    >
      {rich(missed ? 'meetings.check-in.sentence' : 'meetings.check-in.awaited-sentence', {
        name: volunteer.name,
        time: time(backBy),
      })}
      {open && <Acknowledge checkIn={checkIn} onClose={() => setOpen(false)} />}
    </Row>
  )
}

const outcomes = ['is-well', 'help-sent', 'not-reached'] as const

function Acknowledge({
  checkIn: { id, version, volunteer },
  onClose,
}: {
  checkIn: CheckIn
  onClose(): void
}) {
  const { t } = useTexts()
  const form = useForm(meetingsApi.acknowledgeCheckIn, {
    record: id,
    initial: { id, version, words: null },
    onDone: onClose,
    draft: false,
  })
  return (
    <Dialog open onClose={onClose} title={t('meetings.check-in.found', { name: volunteer.name })}>
      <Form form={form} submitText={t('meetings.check-in.save')} onCancel={onClose}>
        <RadioField
          field={form.field('outcome') as never}
          label={t('meetings.check-in.outcome')}
          columns={1}
          choices={outcomes.map((value) => ({
            value,
            label: t(`meetings.check-in.outcome.${value}`),
            detail: t(`meetings.check-in.means.${value}`),
          }))}
        />
        <TextArea field={form.field('words') as never} label={t('meetings.check-in.words')} rows={2} />
      </Form>
    </Dialog>
  )
}
