import { Button } from '@mantine/core'
import { Link } from 'react-router'
import { Card, useTexts } from '#platform/web/index.ts'
import type { MatchFile } from '../../model/match.ts'
import { useMatchWords } from '../words.ts'
import type { DialogName } from './dialogs/match-dialogs.tsx'

type Next = { text: string; main?: DialogName | 'volunteers'; also?: DialogName[] }

/** What comes next, in a sentence with its button. */
export function NextCard({ file, open }: { file: MatchFile; open(name: DialogName): void }) {
  const { t } = useTexts()
  const { word } = useMatchWords()
  const next = nextOf(file)
  if (next === null) return null
  const { match } = file
  const { text, main, also = [] } = next
  return (
    <Card title={t('matches.next')} tone="tint">
      <p>{t(`matches.next.${text}` as 'matches.next', { name: match.person.name })}</p>
      <div className="match-buttons">
        {main === 'volunteers' ? (
          <Button component={Link} to={`/matches/${match.id}/volunteers`}>
            {t('matches.do.volunteers')}
          </Button>
        ) : (
          main && <Button onClick={() => open(main)}>{word('do', main)}</Button>
        )}
        {also.map((name) => (
          <Button key={name} variant="default" onClick={() => open(name)}>
            {word('do', name)}
          </Button>
        ))}
      </div>
    </Card>
  )
}

function nextOf({ match, proposals, attention, agreements }: MatchFile): Next | null {
  const proposal = proposals.find(({ state }) => state === 'draft' || state === 'sent')
  switch (match.state) {
    case 'requested':
      if (match.alternative !== null) return { text: 'alternative', main: 'volunteers' }
      if (attention.includes('declined-often')) return { text: 'declined', main: 'alternative' }
      if (match.talkedOn === null) return { text: 'talk', main: 'talk' }
      if (proposal) return { text: 'card', main: 'card' }
      return { text: 'find', main: 'volunteers', also: match.declines > 0 ? ['alternative'] : [] }
    case 'proposed': {
      const also: DialogName[] = ['take-back']
      if (proposal?.volunteerAnswer === null && proposal.participantAnswer === null)
        return { text: 'both-answers', main: 'participant-answer', also: ['volunteer-answer', ...also] }
      return proposal?.volunteerAnswer === null
        ? { text: 'volunteer-answer', main: 'volunteer-answer', also }
        : { text: 'participant-answer', main: 'participant-answer', also }
    }
    case 'accepted':
      return { text: 'first-meeting', main: 'first-meeting' }
    case 'active': {
      if (!agreements.some(({ replacedOn }) => replacedOn === null)) return { text: 'agree', main: 'agree' }
      const isInside = match.outsideSince === null && !match.kind.endsWithCustody
      if (isInside) return { text: 'inside', main: 'gate' }
      return match.outsideSince !== null && match.metAtGate === null && match.begins !== match.outsideSince
        ? { text: 'gate', main: 'gate' }
        : null
    }
    case 'paused':
      return { text: 'paused', main: 'resume' }
    default:
      return null
  }
}
