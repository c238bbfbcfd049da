import { Button } from '@mantine/core'
import { Dialog, useTexts } from '#platform/web/index.ts'
import type { End } from './over.tsx'

type StopDialogProps = { hasAnswers: boolean; onClose(): void; onEnd(how: End): void }

/** Stopping is a right: the person says what becomes of what they answered. */
export function StopDialog({ hasAnswers, onClose, onEnd }: StopDialogProps) {
  const { t } = useTexts()
  const end = (how: End) => () => {
    onClose()
    onEnd(how)
  }
  return (
    <Dialog open onClose={onClose} title={t('needs.sitting.stop-title')}>
      <p>{t('needs.sitting.stop-text')}</p>
      <div className="sitting-buttons">
        {hasAnswers && (
          <Button variant="default" onClick={end('given-in')}>
            {t('needs.sitting.give-in')}
          </Button>
        )}
        <Button variant="default" onClick={end('thrown-away')}>
          {t('needs.sitting.throw-away')}
        </Button>
        <Button onClick={onClose}>{t('needs.sitting.go-on')}</Button>
      </div>
    </Dialog>
  )
}
