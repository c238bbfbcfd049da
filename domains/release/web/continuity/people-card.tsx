import { Button } from '@mantine/core'
import { useState } from 'react'
import { Answer, Card, type Column, DataTable, useAnswer, useTexts } from '#platform/web/index.ts'
import type { ContinuityFilter, ContinuityRow } from '../../model/continuity/continuity.ts'
import { continuityApi } from '../../model/continuity/continuity-api.ts'
import type { GapBand } from '../../model/continuity/gap.ts'
import { useGapWords } from './use-gap-words.ts'

/** Names are shown when they are asked for: whoever looks is on record. */
export function PeopleCard({ filter, band }: { filter: ContinuityFilter; band: GapBand | undefined }) {
  const { t } = useTexts()
  const [shown, setShown] = useState(false)
  const isOpen = shown || band !== undefined
  return (
    <Card title={t('release.continuity.people')} aside={band && t(`release.continuity.band.${band}`)}>
      {isOpen ? (
        <People filter={filter} band={band} />
      ) : (
        <>
          <p className="soft">{t('release.continuity.people-text')}</p>
          <Button variant="default" onClick={() => setShown(true)}>
            {t('release.continuity.people-show')}
          </Button>
        </>
      )}
    </Card>
  )
}

function People({ filter, band }: { filter: ContinuityFilter; band: GapBand | undefined }) {
  const { t, day } = useTexts()
  const words = useGapWords()
  const people = useAnswer(continuityApi.people, { ...filter, ...(band ? { band } : {}) })
  const columns: Column<ContinuityRow>[] = [
    { id: 'name', header: t('release.continuity.column.name'), text: ({ name }) => name },
    {
      id: 'day',
      header: t('release.continuity.column.day'),
      text: (row) => day(row.day, 'short'),
      sortBy: (row) => row.day,
    },
    {
      id: 'gap',
      header: t('release.continuity.column.gap'),
      text: words.gap,
      sortBy: ({ gapDays, band: of }) => gapDays ?? (of === 'never' ? 100_000 : 200_000),
    },
    {
      id: 'silence',
      header: t('release.continuity.column.silence'),
      text: words.silence,
      sortBy: ({ silenceDays }) => silenceDays,
    },
    {
      id: 'handover',
      header: t('release.continuity.column.handover'),
      text: ({ handover }) => t(`release.continuity.handover.${handover}`),
    },
    {
      id: 'gate',
      header: t('release.continuity.column.gate'),
      text: ({ gate }) => t(`release.continuity.gate.${gate}`),
    },
    { id: 'prison', header: t('release.continuity.column.prison'), text: ({ prison }) => prison ?? '–' },
  ]
  return (
    <Answer of={people}>
      {({ rows, more }) => (
        <>
          <DataTable
            label={t('release.continuity.people')}
            rows={rows}
            columns={columns}
            rowKey={({ releaseId }) => releaseId}
            rowLink={({ releaseId }) => `/release/${releaseId}`}
            prefix="p"
            empty={null}
          />
          {more && <p className="soft">{t('release.continuity.people-more')}</p>}
        </>
      )}
    </Answer>
  )
}
