import { Button } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { asProblem, type CallProblem } from '../calls/call-problem.ts'
import { useTexts } from '../texts.tsx'

/** Says that nothing is here, and what to do about it: the children hold the button or link that does it. */
export function EmptyState({
  title,
  text,
  children,
}: {
  title: string
  text?: string
  children?: ReactNode
}) {
  return (
    <div className="empty">
      <svg width="72" height="28" viewBox="0 0 72 28" aria-hidden="true">
        <path d="M2 22h68" className="empty-line" />
        <circle cx="36" cy="12" r="5" className="empty-mark" />
      </svg>
      <p className="empty-title">{title}</p>
      {text && <p className="soft">{text}</p>}
      {children && <div className="empty-action">{children}</div>}
    </div>
  )
}

/** What happened, what it means, the number to give when asking for help, and a way to try again. */
export function ErrorState({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t, reason } = useTexts()
  const problem = asProblem(error)
  return (
    <div className="notice" data-tone={problem.kind === 'offline' ? 'lamp' : 'beacon'} role="alert">
      <p>
        <b>{t(problem.kind === 'offline' ? 'error.offline.title' : 'error.title')}</b>
      </p>
      {problem.reasons.map((item) => (
        <p key={`${item.code} ${item.field}`}>{reason(item)}</p>
      ))}
      {problem.id && <p className="soft small">{t('error.id', { id: problem.id })}</p>}
      {retry && (
        <Button variant="default" onClick={retry}>
          {t('error.retry')}
        </Button>
      )}
    </div>
  )
}

/** Waits without moving: nothing is shown for a moment, then a word. */
export function Loading({ lines = 3 }: { lines?: number }) {
  const { t } = useTexts()
  return (
    <div className="loading" role="status">
      <span className="sr-only">{t('page.loading')}</span>
      {Array.from({ length: lines }, (_, line) => line).map((line) => (
        <span key={line} className="loading-line" />
      ))}
    </div>
  )
}

/** Shows an answer once it is there, calm before, and honest when it does not come. */
export function Answer<Data>({
  of,
  children,
}: {
  of: UseQueryResult<Data, CallProblem>
  children: (data: Data) => ReactNode
}) {
  if (of.data !== undefined) return children(of.data)
  if (of.error) return <ErrorState error={of.error} retry={() => void of.refetch()} />
  return <Loading />
}

/** A quiet line about something to know: `lamp` look here, `beacon` stop, `moss` done, `fjord` for information. */
export function Notice({
  tone = 'fjord',
  title,
  children,
}: {
  tone?: 'fjord' | 'lamp' | 'beacon' | 'moss'
  title?: string
  children: ReactNode
}) {
  return (
    <div className="notice" data-tone={tone}>
      {title && (
        <p>
          <b>{title}</b>
        </p>
      )}
      {children}
    </div>
  )
}
