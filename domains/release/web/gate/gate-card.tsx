import { Button } from '@mantine/core'
import { useState } from 'react'
import {
  Answer,
  Card,
  Chip,
  Dialog,
  ErrorState,
  Notice,
  useAnswer,
  useCommand,
  useMay,
  useTexts,
} from '#platform/web/index.ts'
import type { GateFile } from '../../model/gate/gate.ts'
import { gateApi } from '../../model/gate/gate-api.ts'
import { CloseForm } from './close-form.tsx'
import { Confirmations } from './confirmations.tsx'
import { PlanForm } from './plan-form.tsx'
import { PlanShown } from './plan-shown.tsx'
import { PrintForm } from './print-form.tsx'
import { toneOfGate } from './words.ts'
import { WordsSaid } from './words-said.tsx'
import './gate.css'

type Open = 'plan' | 'close' | 'print'

/** The gate of one release: the plan of the day, who has confirmed it, and how it went. */
export function GateCard({ releaseId }: { releaseId: string }) {
  const { t } = useTexts()
  const answer = useAnswer(gateApi.show, { id: releaseId })
  const standing = answer.data?.standing
  return (
    <Card
      title={t('release.gate.title')}
      aside={standing && <Chip tone={toneOfGate[standing]}>{t(`release.gate.standing.${standing}`)}</Chip>}
    >
      <Answer of={answer}>{(file) => <Gate file={file} />}</Answer>
    </Card>
  )
}

function Gate({ file }: { file: GateFile }) {
  const { t } = useTexts()
  const may = useMay()
  const [open, setOpen] = useState<Open | null>(null)
  const { state, unplanned, standing, version } = file
  const close = () => setOpen(null)
  const isOver = standing === 'closed' || standing === 'called-off'
  const writes = may('release:write')
  return (
    <div className="gate">
      {state === 'happened' && unplanned && standing !== 'closed' && (
        <Notice tone="lamp">{t('release.gate.unplanned')}</Notice>
      )}
      <WordsSaid file={file} />
      {version === 0 ? <p className="soft">{t('release.gate.no-plan')}</p> : <PlanShown file={file} />}
      {version > 0 && !isOver && <Confirmations file={file} />}
      <p className="gate-actions no-print">
        {writes && !isOver && version > 0 && state === 'ahead' && <ConfirmButton file={file} />}
        {writes && state !== 'called-off' && (state === 'happened' || isDue(file)) && (
          <Button variant={standing === 'closed' ? 'default' : 'filled'} onClick={() => setOpen('close')}>
            {t(standing === 'closed' ? 'release.gate.close-again' : 'release.gate.close')}
          </Button>
        )}
        {writes && !isOver && (
          <Button variant={version === 0 ? 'filled' : 'default'} onClick={() => setOpen('plan')}>
            {t(version === 0 ? 'release.gate.plan' : 'release.gate.change')}
          </Button>
        )}
        {version > 0 && (
          <Button variant="default" onClick={() => setOpen('print')}>
            {t('release.gate.print')}
          </Button>
        )}
      </p>
      <Dialog open={open === 'plan'} onClose={close} title={t('release.gate.plan')}>
        <PlanForm file={file} onClose={close} />
      </Dialog>
      <Dialog open={open === 'close'} onClose={close} title={t('release.gate.close')}>
        <CloseForm file={file} onClose={close} />
      </Dialog>
      <Dialog open={open === 'print'} onClose={close} title={t('release.gate.print')}>
        <PrintForm file={file} />
      </Dialog>
    </div>
  )
}

const isDue = ({ day, today }: GateFile) => day !== null && day <= today

function ConfirmButton({ file: { id, version, confirmFrom, today, missing } }: { file: GateFile }) {
  const { t } = useTexts()
  const { run, pending, problem } = useCommand(gateApi.confirm)
  if (missing === 0 || confirmFrom === null || today < confirmFrom) return null
  return (
    <>
      <Button loading={pending} onClick={() => void run({ id, version })}>
        {t('release.gate.confirm')}
      </Button>
      {problem && <ErrorState error={problem} />}
    </>
  )
}
