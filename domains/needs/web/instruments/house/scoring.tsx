import { Row, Rows, useTexts } from '#platform/web/index.ts'
import { type Definition, mostOf } from '../../../model/instruments/definition.ts'
import { SourceWords, useInstrumentWords } from '../words.tsx'

/** How an instrument is scored, every line with whom it is drawn for and who says so, and under which terms its texts stand. */
export function Scoring({ of }: { of: Definition }) {
  const { t } = useTexts()
  const { lineOf, sourceText } = useInstrumentWords()
  const { instrument, version, items, skips, skipSource, scoring, scoringSource, cutOffs, change, licence } =
    of
  const reversed = items.filter(({ isReversed }) => isReversed).map(({ key }) => key)
  const how = scoring.kind === 'each' ? 'each' : scoring.times === 1 ? 'sum' : 'multiplied'
  const times = scoring.kind === 'sum' ? scoring.times : 1
  return (
    <details>
      <summary>{t('needs.pack.details')}</summary>
      <Rows label={t('needs.pack.details')}>
        <Row detail={<SourceWords of={scoringSource} />}>
          {t('needs.pack.scoring', { count: items.length, how, times, most: mostOf(of), version })}{' '}
          {reversed.length > 0 && t('needs.pack.reversed', { items: reversed.join(', ') })}{' '}
          {skips.length > 0 && skipSource && t('needs.pack.skips', { source: sourceText(skipSource) })}{' '}
          {how !== 'each' && t('needs.pack.missing')}
        </Row>
        {cutOffs.map((cutOff) => (
          <Row
            key={`${cutOff.key} ${cutOff.group}`}
            detail={
              <>
                {t(`needs.instrument.group.${cutOff.group}`)} <SourceWords of={cutOff.source} />
              </>
            }
          >
            {lineOf(instrument, cutOff)}
          </Row>
        ))}
        {change && (
          <Row>
            {t('needs.instrument.change-counts', {
              points: change.points,
              source: sourceText(change.source),
            })}
          </Row>
        )}
        <Row detail={<SourceWords of={licence.source} />}>
          {t('needs.pack.terms', { terms: t(`needs.pack.terms.${licence.terms}`) })}
        </Row>
        {licence.terms !== 'own' && (
          <Row>{t('needs.pack.keys', { keys: items.map(({ key }) => key).join(', ') })}</Row>
        )}
      </Rows>
    </details>
  )
}
