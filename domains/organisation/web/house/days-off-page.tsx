import { Button } from '@mantine/core'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import {
  Answer,
  Card,
  Chip,
  ErrorState,
  Page,
  Row,
  Rows,
  Stack,
  useAnswer,
  useCommand,
  useMay,
  useTexts,
} from '#platform/web/index.ts'
import type { DayOff } from '../../model/closing-day.ts'
import { organisationApi } from '../../model/organisation-api.ts'
import { useKeepsHouse, useUnitName } from '../use-units.ts'
import { ClosingDayDialog } from './closing-day-dialog.tsx'

/** A year of public holidays and closing days, month by month. */
export default function DaysOffPage() {
  const { t, language } = useTexts()
  const may = useMay()
  const [params, setParams] = useSearchParams()
  const [adding, setAdding] = useState(false)
  const year = Number(params.get('year')) || Temporal.Now.plainDateISO().year
  const days = useAnswer(
    organisationApi.holidays,
    { from: `${year}-01-01`, until: `${year}-12-31`, language },
    { keepLast: true },
  )
  const go = (step: number) => setParams({ year: String(year + step) }, { replace: true })
  return (
    <Page
      title={t('day-off.title', { year: String(year) })}
      subtitle={t('day-off.text')}
      width="text"
      actions={
        <>
          <Button variant="default" onClick={() => go(-1)}>
            {year - 1}
          </Button>
          <Button variant="default" onClick={() => go(1)}>
            {year + 1}
          </Button>
          {may('organisation:write') && <Button onClick={() => setAdding(true)}>{t('day-off.add')}</Button>}
        </>
      }
    >
      <Answer of={days}>
        {(list) => (
          <Stack>
            {[...Map.groupBy(list, ({ day }) => day.slice(0, 7))].map(([month, inMonth]) => (
              <Month key={month} days={inMonth} />
            ))}
          </Stack>
        )}
      </Answer>
      {adding && <ClosingDayDialog onClose={() => setAdding(false)} />}
    </Page>
  )
}

function Month({ days }: { days: DayOff[] }) {
  const { day } = useTexts()
  const title = day(days[0]!.day, 'month')
  return (
    <Card title={title}>
      <Rows label={title}>
        {days.map((off) => (
          <DayRow key={`${off.day} ${off.id ?? off.name}`} off={off} />
        ))}
      </Rows>
    </Card>
  )
}

function DayRow({ off }: { off: DayOff }) {
  const { t, day } = useTexts()
  const unitName = useUnitName()
  const keeps = useKeepsHouse()
  const { run, pending, problem } = useCommand(organisationApi.removeClosingDay)
  const { id, name, unitId } = off
  const own = id !== null
  return (
    <Row
      detail={
        <>
          {day(off.day, 'weekday')}
          {problem && <ErrorState error={problem} />}
        </>
      }
      aside={
        own && (
          <>
            <Chip tone="fjord">
              {unitId ? t('day-off.closed-in', { unit: unitName(unitId) }) : t('day-off.closed')}
            </Chip>
            {keeps(unitId) && (
              <button
                type="button"
                className="link-button"
                aria-label={t('day-off.remove-of', { name, day: day(off.day) })}
                aria-disabled={pending}
                onClick={() => void run({ id })}
              >
                {t('day-off.remove')}
              </button>
            )}
          </>
        )
      }
    >
      {name}
    </Row>
  )
}
