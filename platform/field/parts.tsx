import { type ReactNode, useEffect, useRef } from 'react'
import { Link } from 'react-router'
import type { CallProblem } from '../web/calls/call-problem.ts'
import { useTexts } from '../web/texts.tsx'
import type { Kept } from './use-kept.ts'

/** One screen: what it is about, in small, its question or name, and its parts. */
export function Screen({
  title,
  above,
  back,
  children,
}: {
  title: string
  above?: string | undefined
  back?: string | undefined
  children: ReactNode
}) {
  const { t } = useTexts()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · Landfall`
    heading.current?.focus()
  }, [title])
  return (
    <div className="field-screen">
      {back !== undefined && (
        <Link to={back} className="field-back">
          <span aria-hidden="true">←</span> {t('field.back')}
        </Link>
      )}
      {above && <p className="soft">{above}</p>}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </div>
  )
}

/** What this screen is for. */
export function MainButton({
  children,
  onClick,
  disabled = false,
}: {
  children: ReactNode
  onClick(): void
  disabled?: boolean
}) {
  return (
    <button type="button" className="field-main-button" onClick={onClick} disabled={disabled}>
      {children}
    </button>
  )
}

/** A card on the first page, or about oneself. */
export function FieldCard({
  title,
  tone,
  children,
}: {
  title?: string | undefined
  tone?: 'tint' | 'lamp'
  children: ReactNode
}) {
  return (
    <section className={`field-card${tone ? ` field-card-${tone}` : ''}`}>
      {title && <h2>{title}</h2>}
      {children}
    </section>
  )
}

/** What was heard from the server, or kept from before, or why there is neither. */
export function KeptAnswer<Output>({
  of,
  children,
}: {
  of: Kept<Output>
  children: (data: Output) => ReactNode
}) {
  const { t, moment } = useTexts()
  if (of.data !== undefined)
    return (
      <>
        {of.asOf && <p className="field-as-of">{t('field.as-of', { moment: moment(of.asOf) })}</p>}
        {children(of.data)}
      </>
    )
  if (of.error) return <Trouble problem={of.error} />
  return of.isPending ? <p className="soft">{t('page.loading')}</p> : null
}

/** What happened, in words, and the number to give when asking for help. */
export function Trouble({ problem }: { problem: CallProblem }) {
  const { t, reason } = useTexts()
  return (
    <div className="notice" data-tone={problem.kind === 'offline' ? 'lamp' : 'beacon'} role="alert">
      <p>
        <b>{t(problem.kind === 'offline' ? 'error.offline.title' : 'error.title')}</b>
      </p>
      {problem.reasons.map((item) => (
        <p key={`${item.code} ${item.field}`}>{reason(item)}</p>
      ))}
      {problem.id && <p className="soft small">{t('error.id', { id: problem.id })}</p>}
    </div>
  )
}

/** What is known, each with its name; what is not known is left out. */
export function FieldFacts({ of }: { of: readonly { label: string; text: string | null }[] }) {
  return (
    <dl className="field-facts">
      {of
        .filter(({ text }) => text !== null && text !== '')
        .map(({ label, text }) => (
          <div key={label}>
            <dt className="soft">{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
    </dl>
  )
}
