import { Button } from '@mantine/core'
import { Link } from 'react-router'
import { Answer, Card, EmptyState, Rows, useAnswer, useMay, useTexts } from '#platform/web/index.ts'
import { matchesApi } from '../../model/matches-api.ts'
import { MatchLine } from '../list/match-line.tsx'

/** The matches of one person: what runs, and what has been. */
export default function MatchesTab({ personId }: { personId: string }) {
  const { t } = useTexts()
  const may = useMay()
  const request = may('matches:write') && (
    <Button component={Link} to={`/matches/new/${personId}`} variant="default">
      {t('matches.request.open')}
    </Button>
  )
  return (
    <Card title={t('matches.tab')} aside={request}>
      <Answer of={useAnswer(matchesApi.ofPerson, { personId })}>
        {({ matches, today }) =>
          matches.length === 0 ? (
            <EmptyState title={t('matches.person.none')} text={t('matches.person.none-text')} />
          ) : (
            <Rows>
              {matches.map((match) => (
                <MatchLine key={match.id} of={match} today={today} />
              ))}
            </Rows>
          )
        }
      </Answer>
    </Card>
  )
}
