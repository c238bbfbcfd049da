import { Button } from '@mantine/core'
import { Card, ErrorState, Row, Rows, useAnswer, useCommand, useTexts } from '#platform/web/index.ts'
import { organisationApi } from '../../model/organisation-api.ts'
import type { RoleRequest } from '../../model/staff.ts'
import { useRoleText } from './use-role-text.ts'

/** Roles that wait for a second person; nothing is shown when none does. */
export function RoleRequests() {
  const { t } = useTexts()
  const { data = [], error } = useAnswer(organisationApi.roleRequests, {})
  if (error) return <ErrorState error={error} />
  if (data.length === 0) return null
  return (
    <Card title={t('role-request.title')}>
      <p className="soft">{t('role-request.text')}</p>
      <Rows label={t('role-request.title')}>
        {data.map((request) => (
          <RequestRow key={request.id} request={request} />
        ))}
      </Rows>
    </Card>
  )
}

function RequestRow({ request }: { request: RoleRequest }) {
  const { t, moment } = useTexts()
  const role = useRoleText()(request)
  const agree = useCommand(organisationApi.agreeToRole)
  const decline = useCommand(organisationApi.declineRole)
  const { id, name, email, askedBy, askedAt, mayDecide } = request
  const problem = agree.problem ?? decline.problem
  return (
    <Row
      detail={
        <>
          {t('role-request.detail', { email, day: moment(askedAt) })}
          {problem && <ErrorState error={problem} />}
        </>
      }
      aside={
        mayDecide ? (
          <>
            <Button
              size="sm"
              loading={agree.pending}
              aria-label={t('role-request.agree-of', { receiver: name, role })}
              onClick={() => void agree.run({ id })}
            >
              {t('role-request.agree')}
            </Button>
            <Button
              size="sm"
              variant="default"
              loading={decline.pending}
              aria-label={t('role-request.decline-of', { receiver: name, role })}
              onClick={() => void decline.run({ id })}
            >
              {t('role-request.decline')}
            </Button>
          </>
        ) : (
          <span className="soft small">{t('role-request.somebody-else')}</span>
        )
      }
    >
      {t('role-request.sentence', { giver: askedBy, receiver: name, role })}
    </Row>
  )
}
