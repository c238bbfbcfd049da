import { Chip, Row, useTexts } from '#platform/web/index.ts'
import type { Worry } from '../../model/worry.ts'
import { waitsTooLong } from '../../model/worry-rules.ts'
import { aboutText, agoText, raiserText } from './words.ts'

/** One worry in a list: about whom, what kind, how long ago, and who has taken it over. */
export function WorryRow({ of, now }: { of: Worry; now: string }) {
  const texts = useTexts()
  const { t } = texts
  const details = [
    agoText(texts, of.raisedAt, now),
    raiserText(texts, of),
    of.state === 'taken' && t('worries.taken-by', { name: of.takenByName ?? t('worries.somebody') }),
  ]
  return (
    <Row
      to={`/worries/${of.id}`}
      detail={details.filter(Boolean).join(' · ')}
      aside={<StateChip of={of} now={now} />}
    >
      <b>{aboutText(texts, of)}</b>: {t(`safeguarding.kind.${of.kind}`)}
    </Row>
  )
}

export function StateChip({ of, now }: { of: Worry; now: string }) {
  const { t } = useTexts()
  if (of.state === 'closed')
    return <Chip tone="moss">{of.outcome && t(`worries.outcome.${of.outcome}`)}</Chip>
  if (of.state === 'taken') return <Chip tone="fjord">{t('worries.state.taken')}</Chip>
  const isUrgent = of.kind === 'danger-to-life' || waitsTooLong(of, Temporal.Instant.from(now))
  return <Chip tone={isUrgent ? 'beacon' : 'lamp'}>{t('worries.state.open')}</Chip>
}
