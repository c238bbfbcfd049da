import { Button } from '@mantine/core'
import { Link } from 'react-router'
import { Card, useTexts } from '#platform/web/index.ts'
import type { MatchFile } from '../../model/match.ts'
import type { OpenMove } from '../../model/moves.ts'
import { useMatchWords } from '../words.ts'
import type { DialogName } from './dialogs/match-dialogs.tsx'

/** Whose volunteer it is, whom to call there, and what they said. */
function OtherUnit({ file: { match }, move }: { file: MatchFile; move: OpenMove }) {
  const { t } = useTexts()
  const values = { volunteer: match.volunteer?.name ?? '', unit: move.volunteerUnit }
  return (
    <p className="soft small">
      {move.lookedAfterBy
        ? t('matches.move.looked-after', { ...values, name: move.lookedAfterBy })
        : t('matches.move.of-unit', values)}{' '}
      {move.volunteerUnitWords && t('matches.move.said', { words: move.volunteerUnitWords })}
    </p>
  )
}

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
      {file.move && <OtherUnit file={file} move={file.move} />}
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

/** The participant came from another unit: both units say whether it goes on. */
function nextOfMove({ unitAnswer, volunteerUnitAnswer }: OpenMove): Next {
  if (volunteerUnitAnswer === 'declines') return { text: 'move-declined', main: 'end' }
  if (unitAnswer === 'keeps') return { text: 'move-asked', also: ['end'] }
  const text = volunteerUnitAnswer === 'agrees' ? 'move-agreed' : 'moved'
  return { text, main: 'keep-across', also: ['end'] }
}

function nextOf({ match, proposals, attention, agreements, move }: MatchFile): Next | null {
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
      return move ? nextOfMove(move) : { text: 'paused', main: 'resume' }
    default:
      return null
  }
}
