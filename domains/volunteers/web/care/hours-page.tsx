import { Button } from '@mantine/core'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import {
  Answer,
  Card,
  DataTable,
  download,
  EmptyState,
  Page,
  useAnswer,
  useTexts,
} from '#platform/web/index.ts'
import { careApi } from '../../model/care-api.ts'
import type { HoursReport } from '../../model/care-hours.ts'
import './care.css'
import { durationText } from './care-words.ts'

/** Hours of a span per unit and volunteer, and what they come to in full-time years, with the definition beside the number. */
export default function HoursPage() {
  const { t, day } = useTexts()
  const [params, setParams] = useSearchParams()
  const today = Temporal.Now.plainDateISO()
  const span = {
    from: params.get('from') ?? today.with({ month: 1, day: 1 }).toString(),
    until: params.get('until') ?? today.toString(),
  }
  const answer = useAnswer(careApi.hours, span, { keepLast: true })
  const shown = { from: day(span.from, 'long'), until: day(span.until, 'long') }
  return (
    <Page
      title={t('care.nav.hours')}
      subtitle={t('care.hours.subtitle', shown)}
      actions={
        <>
          <Button
            variant="default"
            onClick={() => void download(careApi.exportHours, { ...span, format: 'xlsx' })}
          >
            {t('care.payments.sheet')}
          </Button>
          <Button
            variant="default"
            onClick={() => void download(careApi.exportHours, { ...span, format: 'csv' })}
          >
            {t('care.payments.csv')}
          </Button>
        </>
      }
    >
      <SpanForm key={`${span.from} ${span.until}`} span={span} onChoose={setParams} />
      <Answer of={answer}>
        {({ units }) =>
          units.length === 0 ? (
            <Card>
              <EmptyState title={t('care.hours.none.title')} text={t('care.hours.none.text')} />
            </Card>
          ) : (
            units.map((unit) => <UnitCard key={unit.unitId} unit={unit} />)
          )
        }
      </Answer>
    </Page>
  )
}

type Span = { from: string; until: string }

function SpanForm({ span, onChoose }: { span: Span; onChoose(span: Span): void }) {
  const { t } = useTexts()
  return (
    <div className="span-form no-print">
      {(['from', 'until'] as const).map((name) => (
        <DayInput
          key={name}
          label={t(`care.hours.${name}`)}
          value={span[name]}
          onChoose={(chosen) => onChoose({ ...span, [name]: chosen })}
        />
      ))}
    </div>
  )
}

type DayInputProps = { label: string; value: string; onChoose(day: string): void }

/** A day as people write it; taken when the field is left, and kept as it was when it says no day. */
function DayInput({ label, value, onChoose }: DayInputProps) {
  const { day, readDay } = useTexts()
  const [text, setText] = useState(() => day(value, 'short'))
  const leave = () => {
    const read = readDay(text)
    if (read === null || read === value) setText(day(value, 'short'))
    else onChoose(read)
  }
  return (
    <label>
      {label}
      <input
        className="input"
        data-width="short"
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={leave}
        onKeyDown={({ key }) => key === 'Enter' && leave()}
      />
    </label>
  )
}

type Unit = HoursReport['units'][number]
type Given = Unit['volunteers'][number]

function UnitCard({ unit }: { unit: Unit }) {
  const texts = useTexts()
  const { t } = texts
  const { minutes, travelMinutes, fullTimeYear, fullTimeYears, volunteers } = unit
  const given = (of: Pick<Given, 'minutes'>) => durationText(of.minutes, texts)
  const travelled = (of: Pick<Given, 'travelMinutes'>) => durationText(of.travelMinutes, texts)
  return (
    <Card title={unit.unit}>
      <div className="hours-card">
        <p className="hours-year num">{t('care.hours.full-time-years', { years: fullTimeYears })}</p>
        <p>
          {t('care.hours.unit-sum', {
            ...{ hours: given({ minutes }), travel: travelled({ travelMinutes }), count: volunteers.length },
          })}
        </p>
        <p className="soft small">
          {t('care.hours.definition', { years: fullTimeYears, hours: fullTimeYear })}
        </p>
      </div>
      <DataTable<Given>
        label={`${t('care.nav.hours')}: ${unit.unit}`}
        prefix={unit.unitId.slice(-4)}
        rows={volunteers}
        rowKey={({ id }) => id}
        rowLink={({ id }) => `/volunteers/${id}`}
        defaultSort="-hours"
        empty={<EmptyState title={t('care.hours.none.title')} />}
        columns={[
          { id: 'volunteer', header: t('care.hours.column.volunteer'), text: ({ name }) => name },
          {
            ...{ id: 'hours', header: t('care.hours.column.hours'), align: 'end' as const, text: given },
            sortBy: (of) => of.minutes,
          },
          {
            ...{
              id: 'travel',
              header: t('care.hours.column.travel'),
              align: 'end' as const,
              text: travelled,
            },
            sortBy: (of) => of.travelMinutes,
          },
        ]}
      />
    </Card>
  )
}
