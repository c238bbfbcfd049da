import { useState } from 'react'
import { Card, ChooseFile, Notice, useCommand, useTexts } from '#platform/web/index.ts'
import { instrumentsApi } from '../../../model/instruments/instruments-api.ts'
import { Faults } from './faults.tsx'

/** Takes a file with an official text; what is wrong with it is named, all at once. */
export function BringCard() {
  const { t } = useTexts()
  const { run, pending, problem } = useCommand(instrumentsApi.installPack)
  const [brought, setBrought] = useState<string | null>(null)
  const take = async (file: File) => {
    setBrought(null)
    const answer = await run({}, { file })
    if ('output' in answer) setBrought(answer.output.title)
  }
  return (
    <Card title={t('needs.pack.bring')}>
      <p className="soft">{t('needs.pack.bring-hint')}</p>
      <ChooseFile
        label={t('needs.pack.file')}
        accept=".json,application/json"
        disabled={pending}
        onChoose={(file) => void take(file)}
      />
      <div role="status">
        {brought && <Notice tone="moss">{t('needs.pack.brought', { title: brought })}</Notice>}
      </div>
      <Faults of={problem} />
    </Card>
  )
}
