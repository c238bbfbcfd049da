import { Link } from 'react-router'
import { Answer, Card, Chip, Row, Rows, useAnswer } from '#platform/web/index.ts'
import type { CountdownAttention } from '../../model/countdown/attention.ts'
import { countdownApi } from '../../model/countdown/countdown-api.ts'
import { useCountdownWords } from './words.ts'

/** What the countdowns want from me today: dates that moved, and what I answer for that is late or due this week. */
export default function CountdownCard() {
  const { t, language } = useCountdownWords()
  const answer = useAnswer(countdownApi.attention, { language })
  return (
    <Card title={t('release.today.title')} aside={<Link to="/releases">{t('release.horizon.whole')}</Link>}>
      <Answer of={answer}>
        {(attention) =>
          attention.movedCount + attention.dueCount === 0 ? (
            <p className="soft">{t('release.today.nothing')}</p>
          ) : (
            <Wanted attention={attention} />
          )
        }
      </Answer>
    </Card>
  )
}

function Wanted({ attention: { moved, movedCount, due, dueCount } }: { attention: CountdownAttention }) {
  const { t, day, list } = useCountdownWords()
  const dayOr = (on: string | null) => (on === null ? t('release.moved.unknown') : day(on, 'near'))
  const more = movedCount - moved.length + dueCount - due.length
  return (
    <>
      <Rows>
        {moved.map(({ releaseId, name, fromDay, toDay }) => (
          <Row
            key={`moved-${releaseId}`}
            to={`/release/${releaseId}`}
            detail={t('release.moved.from-to', { from: dayOr(fromDay), to: dayOr(toDay) })}
            aside={<Chip tone="beacon">{t('release.today.moved')}</Chip>}
          >
            {name}
          </Row>
        ))}
        {due.map(({ releaseId, name, late, soon, day: on }) => (
          <Row
            key={`due-${releaseId}`}
            to={`/release/${releaseId}`}
            detail={[
              late.length > 0 ? t('release.today.late', { names: list(late) }) : '',
              soon.length > 0 ? t('release.today.soon', { names: list(soon) }) : '',
            ]
              .filter(Boolean)
              .join(' ')}
            aside={late.length > 0 && <Chip tone="beacon">{t('release.standing.late')}</Chip>}
          >
            {on === null ? name : `${name}, ${day(on, 'near')}`}
          </Row>
        ))}
      </Rows>
      {more > 0 && <p className="soft">{t('release.today.more', { count: more })}</p>}
    </>
  )
}
