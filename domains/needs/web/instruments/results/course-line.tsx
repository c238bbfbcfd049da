import { useTexts } from '#platform/web/index.ts'
import { type Definition, mostOf } from '../../../model/instruments/definition.ts'
import type { InstrumentResult } from '../../../model/instruments/shapes.ts'
import { useInstrumentWords } from '../words.tsx'
import type { Series } from './use-series.ts'

type CourseLineProps = { results: InstrumentResult[]; definition: Definition; series: Series[] }

const height = 150
/** Room above and below for marks that stand on the ends of the scale. */
const pad = 12
/** In hundredths of the width, with room for the marks at both ends. */
const [left, right] = [4, 92]

/** The numbers as marks on their days, between the ends of the scale and across its lines. */
export function CourseLine({ results, definition, series }: CourseLineProps) {
  const { t, day } = useTexts()
  const { nameOf } = useInstrumentWords()
  const most = mostOf(definition)
  const [first, last] = [results.at(-1)!.answeredOn, results[0]!.answeredOn]
  const days = (until: string) => Temporal.PlainDate.from(first).until(until, { largestUnit: 'days' }).days
  const span = days(last)
  const x = (on: string) => (span === 0 ? 50 : left + (days(on) / span) * (right - left))
  const y = (value: number) => pad + (1 - value / most) * (height - 2 * pad)
  const lines = linesIn(results[0]!, definition).map((score) => ({ score, at: y(score) }))
  const picture = { name: nameOf(results[0]!), count: results.length, from: day(first), until: day(last) }
  return (
    <>
      <svg role="img" width="100%" height={height} aria-label={t('needs.instrument.picture', picture)}>
        {[0, most].map((value) => (
          <line key={value} className="instrument-end" x1="0" x2="100%" y1={y(value)} y2={y(value)} />
        ))}
        {lines.map(({ score, at }, nth) => (
          <g key={score}>
            <line className="instrument-cut" x1="0" x2="96%" y1={at} y2={at} />
            <text className="instrument-score" x="100%" y={at + 4 + roomBelow(lines, nth)}>
              {score}
            </text>
          </g>
        ))}
        {series.map(({ name, points }, nth) => (
          <g key={name}>
            {points.slice(1).map((point, index) => (
              <line
                key={point.id}
                className="instrument-line"
                data-nth={nth}
                {...{ x1: `${x(points[index]!.day)}%`, y1: y(points[index]!.value) }}
                {...{ x2: `${x(point.day)}%`, y2: y(point.value) }}
              />
            ))}
            {points.map((point) => (
              <svg key={point.id} x={`${x(point.day)}%`} y={y(point.value)} overflow="visible" aria-hidden>
                <path className="instrument-mark" d={marks[nth]!}>
                  <title>{`${day(point.day)}: ${name} ${point.value}`}</title>
                </path>
              </svg>
            ))}
          </g>
        ))}
      </svg>
      <div className="instrument-days small soft num" aria-hidden>
        <span>{picture.from}</span>
        {span > 0 && <span>{picture.until}</span>}
      </div>
      {series.length > 1 && (
        <ul className="instrument-legend small">
          {series.map(({ name }, nth) => (
            <li key={name}>
              <svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden>
                <path className="instrument-mark" d={marks[nth]!} />
              </svg>
              {name}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** Round, square, diamond: a colour does not speak alone. */
const marks = ['M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z', 'M-5-5h10v10h-10z', 'M0-7l7 7-7 7-7-7z']

/** The lines drawn for this person, the highest first. */
function linesIn({ standings }: InstrumentResult, { cutOffs }: Definition): number[] {
  const scores = standings.map(({ line }) => {
    const cutOff = cutOffs[line]!
    return 'from' in cutOff ? cutOff.from : cutOff.to
  })
  return [...new Set(scores)].sort((one, other) => other - one)
}

/** How far a number moves down so that it does not stand on the one above. */
const roomBelow = (lines: { at: number }[], nth: number): number =>
  nth === 0 ? 0 : Math.max(0, 14 - (lines[nth]!.at - lines[nth - 1]!.at))
