import { Chip, Row, useTexts } from '#platform/web/index.ts'
import type { MatchRow } from '../../model/match.ts'
import { daysBetween, pathOfMatch, toneOfAttention, toneOfState, useMatchWords } from '../words.ts'

/** One match as a sentence, with what about it wants somebody. */
export function MatchLine({ of: match, today }: { of: MatchRow; today: string }) {
  const { word, inMine, stateWord } = useMatchWords()
  const { rich } = useTexts()
  const story = useStory()
  const [attention] = match.attention
  return (
    <Row
      to={pathOfMatch(match.id)}
      detail={[inMine(match.kind.names), story(match, today), match.coordinator?.name]
        .filter(Boolean)
        .join(' · ')}
      aside={
        attention ? (
          <Chip tone={toneOfAttention(attention)}>{word('attention', attention)}</Chip>
        ) : (
          match.state !== 'requested' && <Chip tone={toneOfState[match.state]}>{stateWord(match)}</Chip>
        )
      }
    >
      {match.volunteer
        ? rich('matches.pair', { person: match.person.name, volunteer: match.volunteer.name })
        : rich('matches.alone', { person: match.person.name })}
    </Row>
  )
}

/** Where a match stands, in a few words with its days. */
function useStory(): (match: MatchRow, today: string) => string {
  const { t, day } = useTexts()
  const { word } = useMatchWords()
  return (match, today) => {
    const { state, proposal, begins, ends, endReason } = match
    const waited = t('matches.waits', { count: daysBetween(match.requestedOn, today) })
    if (state === 'requested' && match.alternative)
      return `${waited} · ${word('alternative', match.alternative)}`
    if (state === 'requested')
      return match.declines > 0 ? `${waited} · ${t('matches.declines', { count: match.declines })}` : waited
    if (state === 'proposed' && proposal)
      return t('matches.asked', {
        ...{ name: proposal.volunteer.name, day: day(proposal.sentOn ?? match.stateSince, 'near') },
        answers:
          proposal.volunteerAnswer === 'yes'
            ? 'volunteer'
            : proposal.participantAnswer === 'yes'
              ? 'participant'
              : 'nobody',
      })
    if (state === 'accepted') return t('matches.both-yes', { day: day(match.stateSince, 'near') })
    if (state === 'active')
      return t(match.outsideSince ? 'matches.outside-since' : 'matches.inside-since', {
        day: day(match.outsideSince ?? begins ?? match.stateSince),
      })
    if (state === 'paused') return t('matches.paused-since', { day: day(match.stateSince) })
    return t('matches.ended-on', {
      day: day(ends ?? match.stateSince),
      reason: endReason ? word('end', endReason) : '',
    })
  }
}
