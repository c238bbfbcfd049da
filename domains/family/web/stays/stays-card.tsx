import { Button } from '@mantine/core'
import { useState } from 'react'
import { Card, useAnswer, useTexts } from '#platform/web/index.ts'
import type { ChildFile } from '../../model/children/child.ts'
import { staysApi } from '../../model/stays/stays-api.ts'
import { useMayWrite } from '../children/said-cards.tsx'
import { BookDialog } from './book-dialog.tsx'
import { StayLines } from './stay-lines.tsx'

/** A child's stays, the newest first; a new one is booked here. */
export function StaysCard({ of }: { of: ChildFile }) {
  const { t } = useTexts()
  const mayWrite = useMayWrite(of)
  const [isOpen, setOpen] = useState(false)
  const stays = useAnswer(staysApi.ofChild, { childId: of.id }).data ?? []
  return (
    <Card title={t('family.stay.of-child')}>
      {stays.length === 0 ? (
        <p className="soft">{t('family.stay.of-child-none')}</p>
      ) : (
        <StayLines of={stays.toReversed().slice(0, 8)} label={t('family.stay.of-child')} />
      )}
      {mayWrite && of.adults.length > 0 && (
        <div className="child-buttons">
          <Button size="sm" variant="default" onClick={() => setOpen(true)}>
            {t('family.stay.book')}
          </Button>
        </div>
      )}
      {isOpen && <BookDialog of={of} onClose={() => setOpen(false)} />}
    </Card>
  )
}
