import { useState } from 'react'
import { useTexts } from '#platform/web/index.ts'
import { type Definition, mostOf } from '../../../model/instruments/definition.ts'
import type { InstrumentResult } from '../../../model/instruments/shapes.ts'
import { CourseLine } from './course-line.tsx'
import { CourseTable } from './course-table.tsx'
import { useSeries } from './use-series.ts'

type CourseProps = { results: InstrumentResult[]; definition: Definition }

/** The course over time with the lines of the scale; its table is one key away. Nothing is drawn of a single answer. */
export function CoursePicture({ results, definition }: CourseProps) {
  const { t } = useTexts()
  const [isTable, setTable] = useState(false)
  const series = useSeries(results, definition)
  const isSum = definition.scoring.kind === 'sum'
  if (series.every(({ points }) => points.length < 2)) return null
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the key works wherever the focus is inside; the button does the same
    <div
      onKeyDown={({ key, metaKey, ctrlKey, altKey }) => {
        if (key.toLowerCase() === 't' && !metaKey && !ctrlKey && !altKey) setTable(!isTable)
      }}
    >
      {isTable ? <CourseTable series={series} /> : <CourseLine {...{ results, definition, series }} />}
      <div className="instrument-course-foot soft small">
        {!isTable && (
          <span>
            {t(isSum ? 'needs.instrument.scale-with-lines' : 'needs.instrument.scale', {
              most: mostOf(definition),
            })}
          </span>
        )}
        <button
          type="button"
          className="link-button no-print"
          aria-keyshortcuts="t"
          onClick={() => setTable(!isTable)}
        >
          {t(isTable ? 'needs.instrument.as-picture' : 'needs.instrument.as-table')}
        </button>
      </div>
    </div>
  )
}
