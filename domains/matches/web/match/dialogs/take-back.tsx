import { Button } from '@mantine/core'
import { useCommand, useTexts } from '#platform/web/index.ts'
import { proposalsApi } from '../../../model/proposals-api.ts'
import type { MatchDialogProps } from './match-dialog.ts'

/** Nobody is asked any more; the participant waits again with the day they began to wait. */
export function TakeBack({ file, onClose }: MatchDialogProps) {
  const { t, reason } = useTexts()
  const taking = useCommand(proposalsApi.takeBack)
  const proposal = file.proposals.find(({ state }) => state === 'sent')
  if (!proposal) return null
  const { id, version } = proposal
  const takeBack = async () => {
    const answer = await taking.run({ id, version })
    if ('output' in answer) onClose()
  }
  return (
    <>
      <p>{t('matches.explain.take-back', { name: proposal.volunteer.name })}</p>
      {taking.problem && (
        <div className="field-reasons" role="alert">
          {taking.problem.reasons.map(reason).join(' ')}
        </div>
      )}
      <div className="match-buttons">
        <Button loading={taking.pending} onClick={() => void takeBack()}>
          {t('matches.do.take-back')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('matches.keep')}
        </Button>
      </div>
    </>
  )
}
