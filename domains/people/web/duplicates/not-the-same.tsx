import { Confirm, ErrorState, useCommand, useTexts } from '#platform/web/index.ts'
import { type DuplicatePair, duplicatesApi } from '../../model/duplicates-api.ts'

export type NotTheSameProps = { pair: DuplicatePair; onClose(): void; onDone(words: string): void }

/** Asked once more, since the pair is not shown again. */
export function NotTheSame({ pair: { a, b }, onClose, onDone }: NotTheSameProps) {
  const { t } = useTexts()
  const { run, pending, problem } = useCommand(duplicatesApi.notTheSame)
  const names = { one: a.name, other: b.name }
  return (
    <Confirm
      open
      onClose={onClose}
      title={t('people.duplicates.not-same-title')}
      confirmText={t('people.duplicates.not-same-confirm')}
      pending={pending}
      onConfirm={async () => {
        const answer = await run({ id: a.id, otherId: b.id })
        if ('output' in answer) onDone(t('people.duplicates.not-same-done', names))
      }}
    >
      <p>{t('people.duplicates.not-same-text', names)}</p>
      {problem && <ErrorState error={problem} />}
    </Confirm>
  )
}
