import { Button } from '@mantine/core'
import { type ComponentType, useState } from 'react'
import { Dropdown, useTexts } from '#platform/web/index.ts'
import type { CaseFile } from '../../model/advice/case.ts'
import { CloseDialog, ReopenDialog } from './case-closing.tsx'
import { ChangeDialog, HandOverDialog } from './case-details.tsx'
import { type CaseDialogProps, EntryDialog, FollowUpDialog } from './case-entry.tsx'

const dialogs = {
  answered: (props: CaseDialogProps) => <EntryDialog {...props} kind="answered" />,
  asked: (props: CaseDialogProps) => <EntryDialog {...props} kind="asked" />,
  note: (props: CaseDialogProps) => <EntryDialog {...props} kind="note" />,
  'follow-up': FollowUpDialog,
  change: ChangeDialog,
  'hand-over': HandOverDialog,
  close: CloseDialog,
  reopen: ReopenDialog,
} satisfies Record<string, ComponentType<CaseDialogProps>>
type Deed = keyof typeof dialogs

/** What may be done with a case as it stands; the answer first. */
export function CaseButtons({ of }: { of: CaseFile }) {
  const { t } = useTexts()
  const [deed, setDeed] = useState<Deed | null>(null)
  const Open = deed && dialogs[deed]
  const more: Deed[] = of.wordsElsewhere ? ['hand-over'] : ['note', 'asked', 'change', 'hand-over']
  return (
    <div className="advice-buttons">
      {of.state === 'closed' && !of.wordsElsewhere && (
        <Button variant="default" onClick={() => setDeed('reopen')}>
          {t('family.advice.do.reopen')}
        </Button>
      )}
      {of.state !== 'closed' && (
        <>
          {!of.wordsElsewhere && (
            <>
              <Button onClick={() => setDeed('answered')}>{t('family.advice.do.answered')}</Button>
              <Button variant="default" onClick={() => setDeed('follow-up')}>
                {t('family.advice.do.follow-up')}
              </Button>
              <Button variant="default" onClick={() => setDeed('close')}>
                {t('family.advice.do.close')}
              </Button>
            </>
          )}
          <Dropdown label={t('family.advice.do.more')}>
            {more.map((one) => (
              <button key={one} type="button" className="dropdown-item" onClick={() => setDeed(one)}>
                {t(`family.advice.do.${one}`)}
              </button>
            ))}
          </Dropdown>
        </>
      )}
      {Open && <Open of={of} onClose={() => setDeed(null)} />}
    </div>
  )
}
