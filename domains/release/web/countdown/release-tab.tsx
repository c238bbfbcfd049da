import { Button } from '@mantine/core'
import { Link } from 'react-router'
import { Answer, Card, EmptyState, Row, Rows, useAnswer } from '#platform/web/index.ts'
import type { ReleasesOfPerson } from '../../model/countdown/countdown.ts'
import { countdownApi } from '../../model/countdown/countdown-api.ts'
import { CountdownView } from './countdown-view.tsx'
import { WhenWords } from './release-page.tsx'
import { useCountdownWords } from './words.ts'

type Listed = ReleasesOfPerson['releases'][number]

/** The release of one person: the countdown that runs, and the earlier ways out. */
export default function ReleaseTab({ personId }: { personId: string }) {
  const { t } = useCountdownWords()
  return (
    <Answer of={useAnswer(countdownApi.ofPerson, { personId })}>
      {({ releases }) => {
        const shown = releases.filter(({ state, begunOn }) => state !== 'called-off' || begunOn !== null)
        const [first, ...others] = shown
        if (!first)
          return (
            <Card title={t('release.tab')}>
              <EmptyState title={t('release.tab.none')} text={t('release.tab.none-text')} />
            </Card>
          )
        return (
          <>
            <Current id={first.id} />
            {others.length > 0 && (
              <Card title={t('release.tab.others')}>
                <Rows>
                  {others.map((release) => (
                    <Other key={release.id} release={release} />
                  ))}
                </Rows>
              </Card>
            )}
          </>
        )
      }}
    </Answer>
  )
}

function Current({ id }: { id: string }) {
  const { t, language } = useCountdownWords()
  return (
    <Answer of={useAnswer(countdownApi.countdown, { id, language }, { keepLast: true })}>
      {(countdown) => (
        <>
          <p className="release-when">
            <WhenWords countdown={countdown} />{' '}
            <Button component={Link} to={`/release/${id}`} variant="default" size="compact-md">
              {t('release.tab.open')}
            </Button>
          </p>
          <CountdownView countdown={countdown} />
        </>
      )}
    </Answer>
  )
}

function Other({ release }: { release: Listed }) {
  const { t, day } = useCountdownWords()
  const { id, state, day: on, prison, open, begunOn, unplanned } = release
  const about = [prison ?? '', unplanned ? t('release.page.unplanned-short') : '']
  return (
    <Row
      to={`/release/${id}`}
      detail={[
        ...about,
        begunOn === null ? t('release.tab.not-prepared') : t('release.open.count', { count: open }),
      ]
        .filter(Boolean)
        .join(', ')}
    >
      {state === 'called-off' || on === null ? t('release.page.called-off') : day(on, 'long')}
    </Row>
  )
}
