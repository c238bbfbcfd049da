import { Answer, Card, useAnswer, useTexts } from '#platform/web/index.ts'
import { intakeApi } from '../../model/intake-api.ts'
import type { Funnel } from '../../model/waiting.ts'
import { useUnit } from './use-unit.ts'

const parts = ['fresh', 'inTriage', 'waiting', 'accepted', 'refused', 'withdrawn'] as const

/** What became of those who came in the last twelve months: a picture that is its own table. */
export function FunnelCard() {
  const { t, day } = useTexts()
  const answer = useAnswer(intakeApi.funnel, useUnit())
  if (answer.data?.came === 0) return null
  return (
    <Answer of={answer}>
      {(funnel) => (
        <Card
          title={t('intake.funnel.title')}
          aside={
            <span className="small">{t('intake.funnel.since', { day: day(funnel.since, 'short') })}</span>
          }
        >
          <Figures of={funnel} />
          <p>
            {funnel.medianDays === null
              ? t('intake.funnel.median-unknown')
              : t('intake.funnel.median', { days: funnel.medianDays })}{' '}
            {funnel.setAside > 0 && (
              <span className="soft">{t('intake.funnel.set-aside', { count: funnel.setAside })}</span>
            )}
          </p>
        </Card>
      )}
    </Answer>
  )
}

function Figures({ of }: { of: Funnel }) {
  const { t } = useTexts()
  return (
    <table className="intake-funnel">
      <caption className="sr-only">{t('intake.funnel.title')}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{t('intake.funnel.what')}</th>
          <th scope="col">{t('intake.funnel.count')}</th>
        </tr>
      </thead>
      <tbody>
        <Figure label={t('intake.funnel.came')} count={of.came} share={1} kind="came" />
        {parts.map((part) => (
          <Figure
            key={part}
            label={t(`intake.funnel.${part}`)}
            count={of[part]}
            share={of[part] / of.came}
            kind={part}
            more={part === 'refused' && of.refusedOpen > 0 ? of.refusedOpen : null}
          />
        ))}
      </tbody>
    </table>
  )
}

type FigureProps = { label: string; count: number; share: number; kind: string; more?: number | null }

function Figure({ label, count, share, kind, more = null }: FigureProps) {
  const { t } = useTexts()
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>
        <span className="intake-figure">
          <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
            <rect className="intake-bar" data-kind={kind} x="0" y="0" height="10" width={100 * share} />
          </svg>
          <b className="num">{count}</b>
          {more !== null && (
            <span className="soft small">{t('intake.funnel.still-open', { count: more })}</span>
          )}
        </span>
      </td>
    </tr>
  )
}
