import { Button } from '@mantine/core'
import { useState } from 'react'
import {
  Answer,
  asProblem,
  type CallProblem,
  Card,
  Columns,
  download,
  EmptyState,
  ErrorState,
  Facts,
  Page,
  Stack,
  useAnswer,
  useTexts,
} from '#platform/web/index.ts'
import type { ContinuityReport } from '../../model/continuity/continuity.ts'
import { continuityApi } from '../../model/continuity/continuity-api.ts'
import { BandsPicture } from './bands.tsx'
import { Definition } from './definition.tsx'
import { Filters } from './filters.tsx'
import { GroupsPicture } from './groups-picture.tsx'
import { GroupsTable } from './groups-table.tsx'
import { Headline } from './headline.tsx'
import { PeopleCard } from './people-card.tsx'
import { useContinuityView } from './use-continuity-view.ts'
import './continuity.css'

/** How many days until somebody was with them again: the first figure, its picture, its definition, and whom it is about. */
export default function ContinuityPage() {
  const { t, day, language } = useTexts()
  const view = useContinuityView()
  const report = useAnswer(continuityApi.report, view.filter)
  const [problem, setProblem] = useState<CallProblem | null>(null)
  const save = () =>
    download(continuityApi.export, { ...view.filter, language }).catch((error) =>
      setProblem(asProblem(error)),
    )
  return (
    <Page
      title={t('release.continuity.title')}
      subtitle={
        report.data &&
        t('release.continuity.subtitle', {
          from: day(report.data.from, 'long'),
          until: day(report.data.until, 'long'),
        })
      }
      actions={
        <>
          <button type="button" className="quiet-button" onClick={() => view.showTable(!view.asTable)}>
            {t(view.asTable ? 'release.continuity.as-picture' : 'release.continuity.as-table')}
          </button>
          <Button variant="default" onClick={() => void save()}>
            {t('release.continuity.export')}
          </Button>
        </>
      }
    >
      {problem && <ErrorState error={problem} />}
      <Answer of={report}>
        {(found) => (
          <Stack>
            <Filters view={view} report={found} />
            {found.all.n === 0 ? (
              <EmptyState title={t('release.continuity.none')} text={t('release.continuity.none-text')} />
            ) : (
              <Found report={found} view={view} />
            )}
          </Stack>
        )}
      </Answer>
    </Page>
  )
}

function Found({ report, view }: { report: ContinuityReport; view: ReturnType<typeof useContinuityView> }) {
  const { t } = useTexts()
  const { all, groups } = report
  return (
    <>
      <Columns>
        <Card>
          <Headline of={all} />
          <BandsPicture bands={all.bands} n={all.n} chosen={view.band} onChoose={view.chooseBand} />
        </Card>
        <Stack>
          <Card>
            <Facts
              of={[
                {
                  label: t('release.continuity.handover'),
                  value: t('release.continuity.handover-of', all.handover),
                },
                { label: t('release.continuity.gate'), value: t('release.continuity.gate-of', all.gate) },
                ...(all.silenceMedian === null
                  ? []
                  : [
                      {
                        label: t('release.continuity.silence'),
                        value: t('release.continuity.silence-median', { days: all.silenceMedian }),
                      },
                    ]),
              ]}
            />
          </Card>
          <Definition />
        </Stack>
      </Columns>
      <PeopleCard filter={view.filter} band={view.band} />
      {(['unit', 'prison', 'month'] as const)
        .filter((by) => groups[by].length > (by === 'unit' ? 1 : 0))
        .map((by) =>
          view.asTable ? (
            <GroupsTable key={by} by={by} groups={groups[by]} />
          ) : (
            <GroupsPicture key={by} by={by} groups={groups[by]} />
          ),
        )}
    </>
  )
}
