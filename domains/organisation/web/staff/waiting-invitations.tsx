import { Card, Chip, ErrorState, Row, Rows, useAnswer, useCommand, useTexts } from '#platform/web/index.ts'
import type { WaitingInvitation } from '../../model/joining.ts'
import { organisationApi } from '../../model/organisation-api.ts'
import { useRoleText } from './use-role-text.ts'

/** Invitations without an answer; nothing is shown when there are none. */
export function WaitingInvitations() {
  const { t } = useTexts()
  const { data = [], error } = useAnswer(organisationApi.invitations, {})
  if (error) return <ErrorState error={error} />
  if (data.length === 0) return null
  return (
    <Card title={t('invite.waiting')}>
      <Rows label={t('invite.waiting')}>
        {data.map((invitation) => (
          <InvitationRow key={invitation.id} invitation={invitation} />
        ))}
      </Rows>
    </Card>
  )
}

function InvitationRow({ invitation }: { invitation: WaitingInvitation }) {
  const { t, day, list } = useTexts()
  const roleText = useRoleText()
  const { run, pending, problem } = useCommand(organisationApi.withdrawInvitation)
  const { id, name, email, roles, expiresAt } = invitation
  const isOver = Date.parse(expiresAt) < Date.now()
  return (
    <Row
      detail={
        <>
          {email} · {list(roles.map(roleText))}
          {problem && <ErrorState error={problem} />}
        </>
      }
      aside={
        <>
          <Chip tone={isOver ? 'lamp' : 'plain'}>
            {isOver ? t('invite.over') : t('invite.until', { until: day(expiresAt.slice(0, 10)) })}
          </Chip>
          <button
            type="button"
            className="link-button"
            aria-label={t('invite.withdraw-of', { name })}
            aria-disabled={pending}
            onClick={() => void run({ id })}
          >
            {t('invite.withdraw')}
          </button>
        </>
      }
    >
      {name}
    </Row>
  )
}
