import { Button } from '@mantine/core'
import { useState } from 'react'
import {
  Card,
  DayField,
  Dialog,
  EmptyState,
  ErrorState,
  Form,
  NumberField,
  Row,
  Rows,
  TextField,
  useCommand,
  useForm,
  useTexts,
} from '#platform/web/index.ts'
import { type Care, careApi } from '../../model/care-api.ts'
import type { Hours } from '../../model/care-hours.ts'
import { durationText } from './care-words.ts'

const shown = 6

export function HoursCard({ care }: { care: Care }) {
  const texts = useTexts()
  const { t } = texts
  const [adding, setAdding] = useState(false)
  const { hours, year } = care
  return (
    <Card title={t('care.hours.title')}>
      {hours.length === 0 ? (
        <EmptyState title={t('care.hours.none.title')} text={t('care.hours.none.text')} />
      ) : (
        <>
          <p>
            {t('care.hours.year', {
              ...{
                hours: durationText(year.minutes, texts),
                travel: durationText(year.travelMinutes, texts),
              },
            })}
          </p>
          <Rows label={t('care.hours.title')}>
            {hours.slice(0, shown).map((one) => (
              <HoursRow key={one.id} hours={one} />
            ))}
          </Rows>
        </>
      )}
      <div className="care-buttons">
        <Button variant="default" onClick={() => setAdding(true)}>
          {t('care.hours.add')}
        </Button>
      </div>
      {adding && <AddHours care={care} onClose={() => setAdding(false)} />}
    </Card>
  )
}

function HoursRow({ hours: { id, day: given, minutes, travelMinutes, source, what } }: { hours: Hours }) {
  const texts = useTexts()
  const { t, day } = texts
  const { run, pending, problem } = useCommand(careApi.takeBackHours)
  const gave = durationText(minutes, texts)
  const travel = durationText(travelMinutes, texts)
  return (
    <Row
      detail={
        <>
          {travelMinutes > 0 ? t('care.hours.with-travel', { hours: gave, travel }) : gave}
          {problem && <ErrorState error={problem} />}
        </>
      }
      aside={
        <>
          <span className="soft num">{day(given, 'near')}</span>
          {source === 'hand' && (
            <Button
              size="sm"
              variant="default"
              loading={pending}
              aria-label={t('care.hours.take-back-of', { what: what ?? '', day: day(given, 'near') })}
              onClick={() => void run({ id })}
            >
              {t('care.hours.take-back')}
            </Button>
          )}
        </>
      }
    >
      {what ?? t('care.hours.from-meeting')}
    </Row>
  )
}

function AddHours({ care: { volunteer, today }, onClose }: { care: Care; onClose(): void }) {
  const { t } = useTexts()
  const form = useForm(careApi.writeHours, {
    record: `new-${volunteer.id}`,
    initial: { volunteerId: volunteer.id, day: today, minutes: '', travelMinutes: 0, what: '' },
    onDone: onClose,
  })
  const unit = t('care.hours.unit-minutes')
  return (
    <Dialog open onClose={onClose} title={t('care.hours.add')}>
      <Form form={form} submitText={t('care.hours.add')} onCancel={onClose}>
        <TextField field={form.field('what')} label={t('care.hours.what')} hint={t('care.hours.what-hint')} />
        <DayField field={form.field('day')} label={t('care.talks.day')} />
        <NumberField field={form.field('minutes')} label={t('care.hours.minutes')} unit={unit} />
        <NumberField field={form.field('travelMinutes')} label={t('care.hours.travel-minutes')} unit={unit} />
      </Form>
    </Dialog>
  )
}
