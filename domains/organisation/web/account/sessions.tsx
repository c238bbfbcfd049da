import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import {
  Answer,
  asProblem,
  type CallProblem,
  Chip,
  ErrorState,
  Row,
  Rows,
  useAnswer,
  useTexts,
} from '#platform/web/index.ts'
import { organisationApi } from '../../model/organisation-api.ts'
import { type Session, signInCalls } from '../sign-in/sign-in-calls.ts'
import { deviceOf } from './device.ts'

const queryKey = ['sign-in', 'sessions']

/** Where this person is signed in; what they do not know they can end. */
export function Sessions() {
  const { t } = useTexts()
  const queries = useQueryClient()
  const [problem, setProblem] = useState<CallProblem | null>(null)
  const own = useAnswer(organisationApi.mySession, {}).data?.id
  const sessions = useQuery<Session[], CallProblem>({ queryKey, queryFn: signInCalls.sessions })
  const end = (work: () => Promise<unknown>) => {
    setProblem(null)
    return work()
      .catch((error: unknown) => setProblem(asProblem(error)))
      .finally(() => queries.invalidateQueries())
  }
  return (
    <Answer of={sessions}>
      {(list) => (
        <div className="stack">
          {problem && <ErrorState error={problem} />}
          <Rows label={t('account.sessions')}>
            {list
              .toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt))
              .map((session) => (
                <SessionRow
                  key={session.id}
                  session={session}
                  isOwn={session.id === own}
                  onEnd={() => void end(() => signInCalls.endSession(session.token))}
                />
              ))}
          </Rows>
          {list.length > 1 && (
            <p>
              <Button variant="default" onClick={() => void end(signInCalls.endOtherSessions)}>
                {t('account.end-others')}
              </Button>
            </p>
          )}
        </div>
      )}
    </Answer>
  )
}

function SessionRow({ session, isOwn, onEnd }: { session: Session; isOwn: boolean; onEnd(): void }) {
  const { t, moment } = useTexts()
  const device = deviceOf(session.userAgent) ?? t('account.unknown-device')
  const since = moment(session.createdAt)
  return (
    <Row
      detail={t('account.session-since', { since, last: moment(session.updatedAt) })}
      aside={
        isOwn ? (
          <Chip tone="moss">{t('account.this-session')}</Chip>
        ) : (
          <button
            type="button"
            className="link-button"
            aria-label={t('account.end-session-of', { device, since })}
            onClick={onEnd}
          >
            {t('account.end-session')}
          </button>
        )
      }
    >
      {device}
    </Row>
  )
}
