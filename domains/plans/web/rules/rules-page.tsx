import { Button } from '@mantine/core'
import { useState } from 'react'
import { Answer, Card, Chip, Page, Stack, useAnswer, useMay, useTexts } from '#platform/web/index.ts'
import { type ReviewLine, type ReviewTable, situations } from '../../model/review-table.ts'
import { reviewsApi } from '../../model/reviews-api.ts'
import '../plans.css'
import { TableDialog } from './table-dialog.tsx'

/** How often plans are looked at: the tables that hold, those to come, and those that held. */
export default function RulesPage() {
  const { t } = useTexts()
  const may = useMay()
  const [writing, setWriting] = useState(false)
  const answer = useAnswer(reviewsApi.tables, {})
  return (
    <Page
      title={t('plans.nav.table')}
      subtitle={t('plans.table.subtitle')}
      width="text"
      actions={
        may('plans:policy') && <Button onClick={() => setWriting(true)}>{t('plans.table.new')}</Button>
      }
    >
      <Answer of={answer}>
        {({ tables, units, today, country }) => (
          <Stack>
            {tables.map((table) => (
              <TableCard
                key={table.id}
                table={table}
                unit={units.find(({ id }) => id === table.unitId)?.name ?? null}
                holds={isHolding(tables, table, today)}
                today={today}
              />
            ))}
            {writing && (
              <TableDialog
                like={tables.find((table) => isHolding(tables, table, today)) ?? tables[0]!}
                units={units}
                country={country}
                today={today}
                onClose={() => setWriting(false)}
              />
            )}
          </Stack>
        )}
      </Answer>
    </Page>
  )
}

/** The latest of its own kind that has begun. */
const isHolding = (tables: readonly ReviewTable[], table: ReviewTable, today: string) =>
  table.validFrom <= today &&
  !tables.some(
    (one) =>
      one.unitId === table.unitId &&
      one.country === table.country &&
      one.validFrom > table.validFrom &&
      one.validFrom <= today,
  )

type TableCardProps = { table: ReviewTable; unit: string | null; holds: boolean; today: string }

function TableCard({ table, unit, holds, today }: TableCardProps) {
  const { t, day } = useTexts()
  const { country, validFrom, source, lines } = table
  return (
    <Card
      title={unit ?? country ?? t('plans.table.for-all')}
      aside={
        holds ? (
          <Chip tone="moss">{t('plans.table.holds')}</Chip>
        ) : (
          <Chip>{t(validFrom > today ? 'plans.table.ahead' : 'plans.table.past')}</Chip>
        )
      }
    >
      <table className="plan-table">
        <thead>
          <tr>
            <th scope="col">{t('plans.table.when')}</th>
            <th scope="col">{t('plans.table.every')}</th>
          </tr>
        </thead>
        <tbody>
          {situations.flatMap((situation) =>
            lines
              .filter((line) => line.situation === situation)
              .map((line, at, same) => (
                <tr key={`${situation} ${line.fromDays}`}>
                  <td>
                    <LineWords line={line} next={same[at + 1] ?? null} />
                  </td>
                  <td>{t('plans.table.weeks', { count: line.weeks })}</td>
                </tr>
              )),
          )}
        </tbody>
      </table>
      <p className="soft small">
        {t('plans.table.from', { day: day(validFrom, 'long') })} ·{' '}
        {source === 'proposal' ? t('plans.table.proposal') : source}
      </p>
    </Card>
  )
}

function LineWords({ line: { situation, fromDays }, next }: { line: ReviewLine; next: ReviewLine | null }) {
  const { t } = useTexts()
  if (situation !== 'ahead' && situation !== 'outside') return t(`plans.table.situation.${situation}`)
  return next
    ? t(`plans.table.band.${situation}`, { from: fromDays, until: next.fromDays - 1 })
    : t(`plans.table.band-from.${situation}`, { from: fromDays })
}
