import { Confirm, ErrorState, Stack, useCommand, useTexts } from '#platform/web/index.ts'
import { type ImportRecord, importApi } from '../../model/import-api.ts'

/** Asks before an import is taken back as a whole; if something was built on it, says on which rows. */
export function TakeBack({ record, onClose }: { record: ImportRecord; onClose(): void }) {
  const { t } = useTexts()
  const { run, pending, problem } = useCommand(importApi.undo)
  const { id, fileName, added } = record
  return (
    <Confirm
      open
      grave
      title={t('import.take-back.of', { name: fileName })}
      confirmText={t('import.take-back')}
      pending={pending}
      onClose={onClose}
      onConfirm={async () => {
        if ('output' in (await run({ id }))) onClose()
      }}
    >
      <Stack>
        {problem && <ErrorState error={problem} />}
        <p>{t('import.take-back.text', { added })}</p>
        <p className="soft">{t('import.take-back.unless')}</p>
      </Stack>
    </Confirm>
  )
}
