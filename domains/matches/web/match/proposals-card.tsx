import { Card, Chip, Row, Rows, useMay, useTexts } from '#platform/web/index.ts'
import type { MatchFile } from '../../model/match.ts'
import type { Proposal } from '../../model/proposal.ts'
import { useMatchWords } from '../words.ts'
import type { DialogName } from './dialogs/match-dialogs.tsx'

/** Who was asked, and what each of the two said. */
export function ProposalsCard({ file, open }: { file: MatchFile; open(name: DialogName): void }) {
  const { t } = useTexts()
  const may = useMay()
  const { proposals } = file
  const draft = proposals.some(({ state }) => state === 'draft')
  return (
    <Card
      title={t('matches.proposals')}
      aside={
        draft &&
        may('matches:write') && (
          <button type="button" className="link-button" onClick={() => open('card')}>
            {t('matches.card.open')}
          </button>
        )
      }
    >
      {proposals.length === 0 ? (
        <p className="soft">{t('matches.proposals.none')}</p>
      ) : (
        <Rows>
          {proposals.map((proposal) => (
            <Asked key={proposal.id} of={proposal} />
          ))}
        </Rows>
      )}
    </Card>
  )
}

const tones = {
  draft: 'lamp',
  sent: 'fjord',
  accepted: 'moss',
  declined: 'plain',
  'taken-back': 'plain',
} as const

function Asked({ of: proposal }: { of: Proposal }) {
  const { t, day } = useTexts()
  const { word, refusal } = useMatchWords()
  const said = (who: 'volunteer' | 'participant') => {
    const answer = proposal[`${who}Answer`]
    const on = proposal[`${who}AnsweredOn`]
    if (answer === null || on === null)
      return proposal.state === 'sent' ? t(`matches.answer.${who}-open`) : null
    const reason = proposal[`${who}Reason`]
    return t(`matches.answer.${who}-${answer}`, {
      day: day(on, 'near'),
      reason: reason ? refusal(reason) : 'none',
    })
  }
  const words = [proposal.volunteerWords, proposal.participantWords].filter((one) => one !== null)
  return (
    <Row
      detail={
        <>
          {[
            proposal.sentOn
              ? t('matches.sent-on', { day: day(proposal.sentOn, 'near') })
              : t('matches.not-sent'),
            said('volunteer'),
            said('participant'),
          ]
            .filter((line) => line !== null)
            .map((line) => (
              <span key={line} className="match-line">
                {line}
              </span>
            ))}
          {words.map((text) => (
            <span key={text} className="match-words">
              “{text}”
            </span>
          ))}
        </>
      }
      aside={<Chip tone={tones[proposal.state]}>{word('proposal', proposal.state)}</Chip>}
    >
      {proposal.volunteer.name}
    </Row>
  )
}
