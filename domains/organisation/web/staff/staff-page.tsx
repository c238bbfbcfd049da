import { Button } from '@mantine/core'
import { useState } from 'react'
import {
  Answer,
  Chip,
  type Column,
  DataTable,
  EmptyState,
  Page,
  Stack,
  useAnswer,
  useMay,
  useTexts,
} from '#platform/web/index.ts'
import { organisationApi } from '../../model/organisation-api.ts'
import type { Colleague } from '../../model/staff.ts'
import { ColleagueDialog } from './colleague-dialog.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import { RoleRequests } from './role-requests.tsx'
import { useRoleText } from './use-role-text.ts'
import { WaitingInvitations } from './waiting-invitations.tsx'
import '../house.css'

export default function StaffPage() {
  const { t } = useTexts()
  const may = useMay()
  const [mayInvite, mayAgree] = [may('organisation:users'), may('organisation:agree')]
  const [inviting, setInviting] = useState(false)
  const [opened, setOpened] = useState<string | null>(null)
  const staff = useAnswer(organisationApi.staff, {})
  const columns = useColumns()
  return (
    <Page
      title={t('staff.title')}
      subtitle={t('staff.text')}
      actions={mayInvite && <Button onClick={() => setInviting(true)}>{t('staff.invite')}</Button>}
    >
      <Stack>
        {mayAgree && <RoleRequests />}
        {mayInvite && <WaitingInvitations />}
        <Answer of={staff}>
          {(list) => (
            <DataTable
              label={t('staff.title')}
              rows={list}
              columns={columns}
              rowKey={({ id }) => id}
              defaultSort="name"
              empty={<EmptyState title={t('staff.none')} />}
              {...(mayInvite
                ? {
                    rowActions: ({ id, name }: Colleague) => (
                      <Button
                        size="sm"
                        variant="default"
                        aria-label={t('house.change-of', { name })}
                        onClick={() => setOpened(id)}
                      >
                        {t('house.change')}
                      </Button>
                    ),
                  }
                : {})}
            />
          )}
        </Answer>
      </Stack>
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
      {opened && <ColleagueDialog id={opened} onClose={() => setOpened(null)} />}
    </Page>
  )
}

function useColumns(): Column<Colleague>[] {
  const { t, day } = useTexts()
  const roleText = useRoleText()
  const seesCodes = useMay()('organisation:users')
  const awayText = ({ away }: Colleague) =>
    away ? t('staff.away', { day: day(away.until, 'near'), deputy: away.deputyName }) : ''
  const columns: Column<Colleague>[] = [
    { id: 'name', header: t('staff.name'), text: ({ name }) => name },
    {
      id: 'roles',
      header: t('staff.roles'),
      text: (colleague) =>
        colleague.ended ? t('staff.ended') : colleague.roles.map(roleText).join(', ') || t('staff.no-role'),
      cell: (colleague) =>
        colleague.ended ? <Chip>{t('staff.ended')}</Chip> : <RolesOf colleague={colleague} />,
    },
    {
      id: 'away',
      header: t('staff.away-header'),
      text: awayText,
    },
    {
      id: 'code',
      header: t('staff.second-factor'),
      text: ({ twoFactor }) => t(twoFactor ? 'staff.second-factor-on' : 'staff.second-factor-off'),
      cell: ({ twoFactor }) => (
        <Chip tone={twoFactor ? 'moss' : 'plain'}>
          {t(twoFactor ? 'staff.second-factor-on' : 'staff.second-factor-off')}
        </Chip>
      ),
    },
    {
      id: 'email',
      header: t('sign-in.e-mail'),
      text: ({ email }) => email,
      cell: ({ email }) => <Email address={email} />,
    },
  ]
  return columns.filter(({ id }) => seesCodes || id !== 'code')
}

/** Breaks before the @ first, and anywhere on a narrow screen. */
function Email({ address }: { address: string }) {
  const at = address.indexOf('@')
  return (
    <span className="breaks-anywhere">
      {address.slice(0, at)}
      <wbr />
      {address.slice(at)}
    </span>
  )
}

function RolesOf({ colleague: { roles } }: { colleague: Colleague }) {
  const { t } = useTexts()
  const roleText = useRoleText()
  if (roles.length === 0) return <span className="soft">{t('staff.no-role')}</span>
  return (
    <>
      {roles.map((held) => (
        <div key={held.id}>{roleText(held)}</div>
      ))}
    </>
  )
}
