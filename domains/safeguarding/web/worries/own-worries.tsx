import { Card, Chip, Row, Rows, useTexts } from '#platform/web/index.ts'
import type { OwnWorry } from '../../model/worry.ts'
import { aboutText, agoText } from './words.ts'

/** What the reader raised: others answer it, and it is not theirs to read further. */
export function OwnWorries({ mine, now, closed }: { mine: OwnWorry[]; now: string; closed: boolean }) {
  const texts = useTexts()
  const { t } = texts
  const shown = mine.filter(({ state }) => (state === 'closed') === closed)
  if (shown.length === 0) return null
  return (
    <Card title={t('worries.mine')}>
      <p className="soft small">{t('worries.mine-text')}</p>
      <Rows label={t('worries.mine')}>
        {shown.map((worry) => (
          <Row
            key={worry.id}
            detail={[agoText(texts, worry.raisedAt, now), worry.words].filter(Boolean).join(' · ')}
            aside={
              <Chip tone={worry.state === 'open' ? 'lamp' : 'plain'}>
                {t(`worries.state.${worry.state}`)}
              </Chip>
            }
          >
            <b>{aboutText(texts, worry)}</b>: {t(`safeguarding.kind.${worry.kind}`)}
          </Row>
        ))}
      </Rows>
    </Card>
  )
}
