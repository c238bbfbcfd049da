import { Button } from '@mantine/core'
import { useState } from 'react'
import { RaiseWorry } from '#domains/safeguarding/web/index.tsx'
import { Card, Dialog, useMay, useTexts } from '#platform/web/index.ts'
import type { VolunteerFile } from '../../model/volunteers-api.ts'

/** A worry about a volunteer goes the same fixed way as any other; whoever it is about has no hand in it. */
export function WorryCard({ file: { id, unitId, displayName } }: { file: VolunteerFile }) {
  const { t } = useTexts()
  const may = useMay()
  const [dialog, setDialog] = useState<'raise' | 'raised' | null>(null)
  const close = () => setDialog(null)
  if (!may('safeguarding:raise')) return null
  return (
    <Card title={t('worries.tab')}>
      <p className="soft">{t('volunteers.worry-text')}</p>
      {dialog === 'raised' && <p role="status">{t('worries.raised')}</p>}
      <div className="volunteer-buttons">
        <Button size="sm" variant="default" onClick={() => setDialog('raise')}>
          {t('worries.raise')}
        </Button>
      </div>
      {dialog === 'raise' && (
        <Dialog open onClose={close} title={t('worries.raise-about', { name: displayName })}>
          <RaiseWorry volunteer={{ id, unitId }} onDone={() => setDialog('raised')} onCancel={close} />
        </Dialog>
      )}
    </Card>
  )
}
