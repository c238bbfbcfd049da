import { Button } from '@mantine/core'
import { useNavigate } from 'react-router'
import { useCommand, useMay, useTexts } from '#platform/web/index.ts'
import { proposalsApi } from '../../model/proposals-api.ts'
import { pathOfMatch } from '../words.ts'

type AskButtonProps = { matchId: string; volunteer: { id: string; name: string }; quiet?: boolean }

/** Fills the card for this volunteer; nothing is sent before a coordinator has looked at it. */
export function AskButton({ matchId, volunteer, quiet = false }: AskButtonProps) {
  const { t, reason } = useTexts()
  const may = useMay()
  const navigate = useNavigate()
  const choosing = useCommand(proposalsApi.choose)
  if (!may('matches:write')) return null
  const choose = async () => {
    const answer = await choosing.run({ matchId, volunteerId: volunteer.id })
    if ('output' in answer) void navigate(pathOfMatch(matchId))
  }
  return (
    <div className="match-ask">
      <Button
        variant={quiet ? 'default' : 'filled'}
        loading={choosing.pending}
        aria-label={t('matches.ask-of', { name: volunteer.name })}
        onClick={() => void choose()}
      >
        {t('matches.ask')}
      </Button>
      {choosing.problem && (
        <div className="field-reasons" role="alert">
          {choosing.problem.reasons.map(reason).join(' ')}
        </div>
      )}
    </div>
  )
}
