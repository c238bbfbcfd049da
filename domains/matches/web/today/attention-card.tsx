import { Link } from 'react-router'
import { Answer, Card, Rows, useAnswer, useTexts } from '#platform/web/index.ts'
import { matchesApi } from '../../model/matches-api.ts'
import { MatchLine } from '../list/match-line.tsx'

const shown = 5

/** What about the matches of the unit wants somebody today, the first few. */
export default function AttentionCard() {
  const { t } = useTexts()
  const answer = useAnswer(matchesApi.list, { view: 'attention' })
  const count = answer.data?.matches.length ?? 0
  return (
    <Card
      title={t('matches.today.title')}
      aside={
        <Link to={count > 0 ? '/matches?view=attention' : '/matches'}>
          {count > shown ? t('matches.today.all', { count }) : t('matches.title')}
        </Link>
      }
    >
      <Answer of={answer}>
        {({ matches, today }) =>
          matches.length === 0 ? (
            <p className="soft">{t('matches.today.nothing')}</p>
          ) : (
            <Rows>
              {matches.slice(0, shown).map((match) => (
                <MatchLine key={match.id} of={match} today={today} />
              ))}
            </Rows>
          )
        }
      </Answer>
    </Card>
  )
}
