import { Answer, Card, useAnswer, useTexts } from '#platform/web/index.ts'
import type { Continuity } from '../../model/continuity/continuity.ts'
import { continuityApi } from '../../model/continuity/continuity-api.ts'
import { useGapWords } from './use-gap-words.ts'

/** How long it took until somebody was with them again, and what came of it, for one release. */
export function ContinuitySection({ releaseId }: { releaseId: string }) {
  const { t } = useTexts()
  const answer = useAnswer(continuityApi.ofRelease, { id: releaseId })
  return (
    <Card title={t('release.continuity.section')}>
      <Answer of={answer}>
        {({ continuity }) =>
          continuity === null ? (
            <p className="soft">{t('release.continuity.section-ahead')}</p>
          ) : (
            <Thread of={continuity} />
          )
        }
      </Answer>
    </Card>
  )
}

function Thread({ of }: { of: Continuity }) {
  const { t, day } = useTexts()
  const words = useGapWords()
  const { silenceDays, silenceFrom, cutBy, handover } = of
  return (
    <>
      <p>
        <b>{words.gap(of)}</b>
      </p>
      {silenceDays !== null && silenceFrom !== null && (
        <p>
          {t('release.continuity.silence-is', {
            ...{ days: silenceDays, from: day(silenceFrom, 'near'), cut: cutBy ?? 'none' },
            cutWords: cutBy === null ? '' : t(`release.continuity.cut.${cutBy}`),
          })}
        </p>
      )}
      <p className="soft">
        {t('release.continuity.handover-is', { what: t(`release.continuity.handover.${handover}`) })}
      </p>
    </>
  )
}
