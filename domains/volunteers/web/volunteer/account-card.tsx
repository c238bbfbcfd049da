import { Button } from '@mantine/core'
import { Card, Chip, Notice, useMay, useTexts } from '#platform/web/index.ts'
import { mayHaveAccount } from '../../model/role-rules.ts'
import type { VolunteerFile } from '../../model/volunteers-api.ts'
import { useVolunteerWords } from '../words.ts'
import { useVolunteerDialog } from './dialogs/use-volunteer-dialog.ts'

/** Whether somebody signs in to the volunteers' own side. */
export function AccountCard({ file: { account, state } }: { file: VolunteerFile }) {
  const { t } = useTexts()
  const may = useMay()
  const { word } = useVolunteerWords()
  const { open } = useVolunteerDialog()
  const isOpen = mayHaveAccount(state)
  return (
    <Card
      title={t('volunteers.account')}
      aside={
        isOpen && <Chip tone={account === 'signs-in' ? 'moss' : 'plain'}>{word('account', account)}</Chip>
      }
    >
      <p className="soft">{t(isOpen ? 'volunteers.account-text' : 'volunteers.account-over')}</p>
      {isOpen && account === 'asked' && <p>{t('volunteers.account-asked')}</p>}
      {isOpen && account === 'not-mine' && (
        <Notice tone="lamp">
          <p>{t('volunteers.account-not-mine')}</p>
        </Notice>
      )}
      {may('volunteers:write') && isOpen && account !== 'signs-in' && (
        <div className="volunteer-buttons">
          <Button size="sm" variant="default" onClick={() => open('invite')}>
            {t(account === 'none' ? 'volunteers.do.invite' : 'volunteers.do.invite-again')}
          </Button>
        </div>
      )}
    </Card>
  )
}
