import { Card, useMay, useTexts } from '#platform/web/index.ts'
import type { Match } from '../../model/match.ts'
import { stepsFrom } from '../../model/steps.ts'
import { useMatchWords } from '../words.ts'
import type { DialogName } from './dialogs/match-dialogs.tsx'

/** What the volunteer may know, as the participant agreed; and what was passed on from before. */
export function SharesCard({ match, open }: { match: Match; open(name: DialogName): void }) {
  const { t, day } = useTexts()
  const { word } = useMatchWords()
  const may = useMay()
  const { shares, sharesAgreedOn, sharesAgreedHow } = match
  const mayChange = may('matches:write') && stepsFrom(match.state).includes('share')
  if (match.reducedOn !== null) return null
  return (
    <Card
      title={t('matches.shares')}
      aside={
        mayChange && (
          <button type="button" className="link-button" onClick={() => open('share')}>
            {t('matches.change')}
          </button>
        )
      }
    >
      <ul className="match-shares">
        {shares.map((what) => (
          <li key={what}>{word('share', what)}</li>
        ))}
      </ul>
      {sharesAgreedOn && (
        <p className="soft small">
          {t('matches.shares.agreed', {
            day: day(sharesAgreedOn),
            how: sharesAgreedHow ? word('said', sharesAgreedHow) : '',
          })}
        </p>
      )}
      <h3 className="match-subhead">{t('matches.handover')}</h3>
      <p className={match.handover ? undefined : 'soft'}>{match.handover ?? t('matches.handover.none')}</p>
      {mayChange && (
        <button type="button" className="link-button" onClick={() => open('hand-over')}>
          {t(match.handover ? 'matches.handover.change' : 'matches.handover.write')}
        </button>
      )}
    </Card>
  )
}
