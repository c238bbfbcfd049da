import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'react-router'
import { Card, Confirm, ErrorState, useCommand, useTexts } from '#platform/web/index.ts'
import { duplicatesApi } from '../../model/duplicates-api.ts'
import type { MergeStepProps } from './merge-step.ts'

/** Confirmed: both are read as one, and it can still be undone. */
export function JoinedRecords({ merge: { id, into, intoId }, onDone }: MergeStepProps) {
  const { t } = useTexts()
  const [asking, setAsking] = useState(false)
  const { run, pending, problem } = useCommand(duplicatesApi.undoMerge)
  return (
    <Card title={t('people.duplicates.one-person')}>
      <p>{t('people.duplicates.together-text')}</p>
      <div className="person-buttons">
        <Button component={Link} to={`/people/${intoId}`}>
          {t('people.duplicates.open', { name: into })}
        </Button>
        <Button variant="default" onClick={() => setAsking(true)}>
          {t('people.duplicates.undo')}
        </Button>
      </div>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title={t('people.duplicates.undo-title')}
        confirmText={t('people.duplicates.undo-confirm')}
        grave
        pending={pending}
        onConfirm={async () => {
          const answer = await run({ id })
          if ('output' in answer) onDone(answer.output, t('people.duplicates.undone-done'))
        }}
      >
        <p>{t('people.duplicates.undo-text')}</p>
        {problem && <ErrorState error={problem} />}
      </Confirm>
    </Card>
  )
}
