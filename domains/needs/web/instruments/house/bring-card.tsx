import { useId, useState } from 'react'
import { Card, Notice, useCommand, useTexts } from '#platform/web/index.ts'
import { instrumentsApi } from '../../../model/instruments/instruments-api.ts'
import { Faults } from './faults.tsx'

/** Takes a file with an official text; what is wrong with it is named, all at once. */
export function BringCard() {
  const { t } = useTexts()
  const input = useId()
  const { run, pending, problem } = useCommand(instrumentsApi.installPack)
  const [brought, setBrought] = useState<string | null>(null)
  const take = async (file: File | undefined) => {
    if (!file) return
    setBrought(null)
    const answer = await run({}, { file })
    if ('output' in answer) setBrought(answer.output.title)
  }
  return (
    <Card title={t('needs.pack.bring')}>
      <p className="soft">{t('needs.pack.bring-hint')}</p>
      <label className="instrument-file" htmlFor={input}>
        {t('needs.pack.file')}
      </label>
      <input
        id={input}
        className="sr-only"
        type="file"
        accept=".json,application/json"
        disabled={pending}
        onChange={(event) => {
          void take(event.currentTarget.files?.[0])
          event.currentTarget.value = ''
        }}
      />
      <div role="status">
        {brought && <Notice tone="moss">{t('needs.pack.brought', { title: brought })}</Notice>}
      </div>
      <Faults of={problem} />
    </Card>
  )
}
