import type { ReactNode } from 'react'
import { Chip, Row, type Tone, useTexts } from '#platform/web/index.ts'
import type { Override, OverrideStanding } from '../model/override.ts'

const tones: Record<OverrideStanding, Tone> = {
  asked: 'beacon',
  running: 'lamp',
  over: 'plain',
  refused: 'plain',
}

/** One exception as a sentence: who is told what and why, who asked, who answered. */
export function OverrideRow({
  of,
  withName,
  children,
}: {
  of: Override
  withName?: boolean
  children?: ReactNode
}) {
  const { t, list, moment } = useTexts()
  const facts = [
    of.words,
    t('grounds.override.asked-by', { name: of.askedByName ?? '—', moment: moment(of.askedAt) }),
    of.decidedAt &&
      t('grounds.override.answered-by', { name: of.decidedByName ?? '—', moment: moment(of.decidedAt) }),
    of.decisionWords,
    of.standing === 'running' && t('grounds.override.until', { moment: moment(of.expiresAt!) }),
    of.told.length > 0 && t('grounds.override.told', { count: of.told.length }),
  ]
  const line = t('grounds.override.line', {
    reason: t(`grounds.override.reason.${of.reason}`),
    recipient: of.recipientName,
    what: list(of.dataGroups.map((group) => t(`grounds.data.${group}`))),
  })
  return (
    <Row
      detail={facts.filter(Boolean).join(' · ')}
      aside={
        <span className="consent-aside">
          <Chip tone={tones[of.standing]}>{t(`grounds.override.standing.${of.standing}`)}</Chip>
          {children}
        </span>
      }
    >
      {withName ? `${of.personName}: ${line}` : line}
    </Row>
  )
}
