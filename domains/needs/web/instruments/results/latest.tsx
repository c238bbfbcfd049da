import { Notice, useTexts } from '#platform/web/index.ts'
import { type Definition, mostOf } from '../../../model/instruments/definition.ts'
import type { InstrumentResult } from '../../../model/instruments/shapes.ts'
import { isReached } from '../../../model/instruments/standing.ts'
import { useInstrumentWords } from '../words.tsx'
import { useAnswerWords } from './use-answer-words.ts'

type LatestProps = { result: InstrumentResult; definition: Definition; earlier: InstrumentResult[] }

/** The latest answers as a sentence, before any number. */
export function Latest({ result, definition, earlier }: LatestProps) {
  if (definition.scoring.kind === 'each') return <LatestRulers result={result} definition={definition} />
  return <LatestTotal result={result} definition={definition} earlier={earlier} />
}

function LatestTotal({ result, definition, earlier }: LatestProps) {
  const { t } = useTexts()
  const { lineOf } = useInstrumentWords()
  const { instrument, standings, total } = result
  if (total === null) return <p className="instrument-said">{t('needs.instrument.incomplete')}</p>
  const reached = standings.filter((standing) => standing.isReached)
  const weighs = reached.findLast(({ isSure }) => isSure) ?? reached.at(-1)
  const cutOff = weighs && definition.cutOffs[weighs.line]!
  return (
    <>
      <p className="instrument-said">{cutOff ? lineOf(instrument, cutOff) : t('needs.instrument.no-line')}</p>
      {cutOff && !weighs.isSure && (
        <p>
          {t(`needs.instrument.group.${cutOff.group}`)} {t('needs.instrument.group-unsure')}
        </p>
      )}
      <p className="num">{t('needs.instrument.total', { total, most: mostOf(definition) })}</p>
      <Change total={total} definition={definition} earlier={earlier} />
      {cutOff && instrument !== 'readiness' && (
        <Notice title={t('needs.instrument.next-step')}>
          <p>{t(`needs.instrument.next.${instrument}`)}</p>
          <p>{t('needs.instrument.self-harm')}</p>
        </Notice>
      )}
    </>
  )
}

/** How the total has changed since the last one; never whether that is good. */
function Change({ total, definition, earlier }: { total: number } & Omit<LatestProps, 'result'>) {
  const { t, day } = useTexts()
  const { sourceText } = useInstrumentWords()
  const before = earlier.find((one) => one.total !== null)
  if (!before) return null
  const points = total - before.total!
  const { change } = definition
  return (
    <p className="soft">
      {t('needs.instrument.change', {
        direction: points > 0 ? 'more' : points < 0 ? 'fewer' : 'same',
        ...{ points: Math.abs(points), day: day(before.answeredOn) },
      })}{' '}
      {change &&
        t('needs.instrument.change-counts', { points: change.points, source: sourceText(change.source) })}
    </p>
  )
}

function LatestRulers({ result, definition }: Omit<LatestProps, 'earlier'>) {
  const { t } = useTexts()
  const words = useAnswerWords()
  const { readiness } = result.answers
  const [unsure, ready] = definition.cutOffs
  const said =
    typeof readiness !== 'number'
      ? null
      : isReached(ready!, readiness)
        ? 'ready'
        : isReached(unsure!, readiness)
          ? 'unsure'
          : 'not-ready'
  return (
    <>
      {said && <p className="instrument-said">{t(`needs.ruler.said.${said}`)}</p>}
      <p>{words(result, definition)}</p>
    </>
  )
}
