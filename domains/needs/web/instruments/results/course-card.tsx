import { Card, useTexts } from '#platform/web/index.ts'
import { definitionOf } from '../../../model/instruments/definitions/index.ts'
import type { InstrumentResult } from '../../../model/instruments/shapes.ts'
import { useInstrumentWords } from '../words.tsx'
import { CoursePicture } from './course-picture.tsx'
import { Earlier } from './earlier.tsx'
import { Given } from './given.tsx'
import { Latest } from './latest.tsx'
import { Lines } from './lines.tsx'
import { Withdraw } from './withdraw.tsx'

/** The answers to one instrument over time: what the latest says in words, the line of all of them, and who drew the limits. */
export function CourseCard({ personId, results }: { personId: string; results: InstrumentResult[] }) {
  const { t, day } = useTexts()
  const { nameOf } = useInstrumentWords()
  const [latest, ...earlier] = results as [InstrumentResult, ...InstrumentResult[]]
  const definition = definitionOf(latest.instrument, latest.definitionVersion)
  return (
    <Card title={nameOf(latest)} aside={day(latest.answeredOn)}>
      <div className="instrument-course">
        <Latest result={latest} definition={definition} earlier={earlier} />
        <CoursePicture results={results} definition={definition} />
        <Lines result={latest} definition={definition} />
        <Given result={latest} definition={definition} />
        <Earlier personId={personId} results={earlier} definition={definition} />
        <p className="soft small">
          {t(`needs.instrument.by.${latest.answeredBy}`, { name: latest.recordedBy })} ·{' '}
          <Withdraw personId={personId} result={latest} />
        </p>
      </div>
    </Card>
  )
}
