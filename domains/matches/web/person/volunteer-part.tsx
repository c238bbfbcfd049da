import { Answer, Card, EmptyState, Rows, useAnswer, useTexts } from '#platform/web/index.ts'
import { matchesApi } from '../../model/matches-api.ts'
import { movesApi } from '../../model/moves.ts'
import { AwayRows } from '../away/away-rows.tsx'
import { MatchLine } from '../list/match-line.tsx'

/** With whom a volunteer goes, went, and about whom they are being asked. */
export default function VolunteerPart({ volunteerId }: { volunteerId: string }) {
  const { t } = useTexts()
  const away = useAnswer(movesApi.away, { volunteerId }).data ?? []
  return (
    <Card title={t('matches.tab')}>
      <Answer of={useAnswer(matchesApi.ofVolunteer, { volunteerId })}>
        {({ matches, asked, today }) =>
          matches.length + asked.length + away.length === 0 ? (
            <EmptyState title={t('matches.volunteer.none')} text={t('matches.volunteer.none-text')} />
          ) : (
            <Rows>
              <AwayRows away={away} />
              {[...asked, ...matches].map((match) => (
                <MatchLine key={match.id} of={match} today={today} />
              ))}
            </Rows>
          )
        }
      </Answer>
    </Card>
  )
}
