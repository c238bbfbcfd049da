import { Button } from '@mantine/core'
import { useState } from 'react'
import { Answer, Card, EmptyState, Stack, useAnswer, useMay, useTexts } from '#platform/web/index.ts'
import { instrumentsApi } from '../../model/instruments/instruments-api.ts'
import type { InstrumentResult, InstrumentsOfPerson } from '../../model/instruments/shapes.ts'
import { AskDialog } from './asking/ask-dialog.tsx'
import { InHand } from './asking/in-hand.tsx'
import { CourseCard } from './results/course-card.tsx'
import './instruments.css'

/** What somebody has answered to questionnaires, and the way to ask: a part of their needs. */
export function InstrumentsSection({ personId }: { personId: string }) {
  const answer = useAnswer(instrumentsApi.ofPerson, { personId })
  return <Answer of={answer}>{(of) => <Instruments personId={personId} of={of} />}</Answer>
}

function Instruments({ personId, of }: { personId: string; of: InstrumentsOfPerson }) {
  const { t } = useTexts()
  const may = useMay()
  const [asking, setAsking] = useState(false)
  const mayAsk = may('needs:write') && of.offered.length > 0
  const isEmpty = of.results.length === 0 && of.sittings.length === 0
  const ask = mayAsk && (
    <Button variant="default" onClick={() => setAsking(true)}>
      {t('needs.instrument.ask')}
    </Button>
  )
  return (
    <Stack>
      <Card title={t('needs.instrument.title')} aside={!isEmpty && ask}>
        <div className="instrument-course">
          {isEmpty ? (
            <EmptyState title={t('needs.instrument.none.title')} text={t('needs.instrument.none.text')}>
              {ask}
            </EmptyState>
          ) : (
            <p>{t('needs.instrument.intro')}</p>
          )}
          <p className="soft small">
            {t('needs.instrument.not-for')}{' '}
            {of.results.some(({ area }) => area === null) && t('needs.instrument.seen-by-health')}
          </p>
          <InHand personId={personId} sittings={of.sittings} />
        </div>
      </Card>
      {coursesIn(of.results).map((results) => (
        <CourseCard key={courseOf(results[0]!)} personId={personId} results={results} />
      ))}
      {asking && <AskDialog personId={personId} of={of} onClose={() => setAsking(false)} />}
    </Stack>
  )
}

/** What belongs on one line over time: the same questions, about the same area. */
const courseOf = ({ instrument, area }: InstrumentResult): string => `${instrument} ${area?.id}`

function coursesIn(results: InstrumentResult[]): InstrumentResult[][] {
  const courses = Map.groupBy(results, courseOf)
  return [...courses.values()]
}
