import { Button } from '@mantine/core'
import { Link, useParams } from 'react-router'
import { Answer, Notice, Page, useAnswer } from '#platform/web/index.ts'
import { warningsInWords } from '../../model/board-words.ts'
import type { Countdown } from '../../model/countdown/countdown.ts'
import { countdownApi } from '../../model/countdown/countdown-api.ts'
import GateSection from '../gate/gate-section.tsx'
import { CountdownView } from './countdown-view.tsx'
import { useCountdownWords } from './words.ts'

/** One release: how many days are left, what is still open, and how the day itself is planned. */
export default function ReleasePage() {
  const { t, language } = useCountdownWords()
  const { id = '' } = useParams()
  const answer = useAnswer(countdownApi.countdown, { id, language }, { keepLast: true })
  const countdown = answer.data
  return (
    <Page
      title={countdown ? t('release.page.title', { name: countdown.person.name }) : t('release.tab')}
      breadcrumbs={[
        { text: t('release.title'), to: '/releases' },
        ...(countdown ? [{ text: countdown.person.name, to: `/people/${countdown.person.id}` }] : []),
      ]}
      subtitle={countdown && <WhenWords countdown={countdown} />}
      actions={
        countdown && (
          <Button component={Link} to={`/people/${countdown.person.id}`} variant="default">
            {t('release.page.person')}
          </Button>
        )
      }
    >
      <Answer of={answer}>
        {(shown) => (
          <>
            <Warnings countdown={shown} />
            <CountdownView countdown={shown} />
            <GateSection releaseId={shown.release.id} />
          </>
        )}
      </Answer>
    </Page>
  )
}

/** "Friday 4 December, confirmed, in 12 days; prison Pleven". */
export function WhenWords({ countdown }: { countdown: Countdown }) {
  const { t, day } = useCountdownWords()
  const { day: on, today, release, kind, certainty, person } = countdown
  const left = on === null ? null : Temporal.PlainDate.from(today).until(on, { largestUnit: 'days' }).days
  const parts = [
    on === null ? t('release.page.day-unknown') : day(on, 'weekday'),
    kind === null ? '' : t(`release.kind.${kind}`),
    kind === null || kind === 'confirmed' || certainty === null ? '' : t(`people.certainty.${certainty}`),
    left === null ? '' : leftWords(left, release.state, t),
    release.prison ?? '',
    person.responsible ?? t('release.mark-nobody'),
  ]
  return <>{parts.filter(Boolean).join(', ')}</>
}

type Say = ReturnType<typeof useCountdownWords>['t']

function leftWords(left: number, state: Countdown['release']['state'], t: Say): string {
  if (state === 'called-off') return t('release.page.called-off')
  if (left === 0) return t('release.page.today')
  if (left > 0) return t('release.page.in', { days: left })
  return t(state === 'happened' ? 'release.page.ago' : 'release.page.passed', { days: -left })
}

/** What the calendar says about the day, as the board says it. */
function Warnings({ countdown }: { countdown: Countdown }) {
  const texts = useCountdownWords()
  const { t } = texts
  const { warnings, holiday, day, release } = countdown
  const said = warningsInWords({ warnings, holiday, day, lastSeen: null } as never, texts)
  return (
    <>
      {said.length > 0 && (
        <Notice tone="lamp">
          <span className="sentence">{said.join('; ')}</span>
        </Notice>
      )}
      {release.state === 'happened' && release.unplanned && (
        <Notice tone="lamp">{t('release.page.unplanned')}</Notice>
      )}
    </>
  )
}
