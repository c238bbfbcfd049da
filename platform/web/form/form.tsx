import { Button } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import type { Reason } from '#platform/problem.ts'
import { ErrorState } from '../parts/states.tsx'
import { useTexts } from '../texts.tsx'
import type { FormHandle } from './use-form.ts'

export type FormProps = {
  form: FormHandle
  /** The deed as a verb: "Save", "Invite". */
  submitText?: string
  onCancel?: () => void
  /** More buttons at the right of the two. */
  more?: ReactNode
  grave?: boolean
  children: ReactNode
}

/** The frame of a form: what was restored, what is in the way, what others changed, the fields, the buttons. */
export function Form({ form, submitText, onCancel, more, grave = false, children }: FormProps) {
  const { t } = useTexts()
  return (
    <form className="form" onSubmit={(event) => void form.submit(event)} noValidate>
      <Restored form={form} />
      <Obstacles form={form} />
      <Changed form={form} />
      <div className="form-fields">{children}</div>
      <div className="form-buttons">
        <Button type="submit" color={grave ? 'beacon' : 'fjord'} aria-disabled={form.pending}>
          {form.pending ? t('form.saving') : (submitText ?? t('form.save'))}
        </Button>
        {onCancel && (
          <Button variant="default" onClick={onCancel}>
            {t('form.cancel')}
          </Button>
        )}
        {more}
        <span className="soft small" role="status">
          {form.draft.state === 'kept' && t('form.draft-kept')}
          {form.draft.state === 'kept-here' && t('form.draft-kept-here')}
          {form.draft.state === 'waiting' && t('form.draft-waiting')}
        </span>
      </div>
    </form>
  )
}

function Restored({ form }: { form: FormHandle }) {
  const { t } = useTexts()
  if (form.draft.state !== 'restored') return null
  return (
    <p className="soft" role="status">
      {t('form.restored')}{' '}
      <button type="button" className="link-button" onClick={form.draft.discard}>
        {t('form.discard')}
      </button>
    </p>
  )
}

const fieldOf = (form: FormHandle, reason: Reason) => {
  const name = reason.field ?? ''
  const owner = [...form.registered.keys()]
    .filter((known) => name === known || name.startsWith(`${known}.`))
    .sort((a, b) => b.length - a.length)[0]
  return owner === undefined ? undefined : form.registered.get(owner)
}

/** Every reason at once; the focus goes to the first field that has one. */
function Obstacles({ form }: { form: FormHandle }) {
  const { t, reason } = useTexts()
  const box = useRef<HTMLDivElement>(null)
  const { problem } = form

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each problem, not for each letter typed after it
  useEffect(() => {
    if (!problem) return
    const fields = problem.reasons
      .map((item) => fieldOf(form, item))
      .map((field) => field && document.getElementById(field.id))
      .filter((element) => element instanceof HTMLElement)
      .sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))
    const target = fields[0] ?? box.current
    target?.focus()
    target?.scrollIntoView({ block: 'center' })
  }, [problem])

  if (!problem || problem.kind === 'out-of-date') return null
  if (problem.kind === 'offline' || problem.kind === 'error') return <ErrorState error={problem} />
  return (
    <div className="notice" data-tone="beacon" role="alert" tabIndex={-1} ref={box}>
      <p>
        <b>{t('form.summary', { count: problem.reasons.length })}</b>
      </p>
      <ul>
        {problem.reasons.map((item) => {
          const field = fieldOf(form, item)
          return (
            <li key={`${item.code} ${item.field}`}>
              {field ? (
                <a
                  href={`#${field.id}`}
                  onClick={(event) => {
                    event.preventDefault()
                    document.getElementById(field.id)?.focus()
                  }}
                >
                  {asName(field.label)}: {reason(item)}
                </a>
              ) : (
                reason(item)
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

/** Both texts side by side wherever two people changed the same field; each is one tap to choose. */
function Changed({ form }: { form: FormHandle }) {
  const { t } = useTexts()
  const box = useRef<HTMLDivElement>(null)
  const count = form.clashes.length
  useEffect(() => {
    if (form.merged) box.current?.focus()
  }, [form.merged])

  if (!form.merged) return null
  const isOwn = form.merged === 'own'
  const shown = (name: string, value: unknown) => {
    const text = value === null || value === undefined || value === '' ? '' : String(value)
    const custom = form.registered.get(name)?.show
    return (text && custom?.(value)) || text || t('form.changed.empty')
  }
  return (
    <div className="notice" data-tone="lamp" tabIndex={-1} ref={box} role="alert">
      <p>
        <b>{t(isOwn ? 'form.two-drafts.title' : 'form.changed.title')}</b>
      </p>
      <p>{t(isOwn ? 'form.two-drafts.text' : count > 0 ? 'form.changed.text' : 'form.changed.no-clash')}</p>
      {form.clashes.map(({ name, mine, theirs }) => (
        <fieldset key={name} className="clash">
          <legend>{form.registered.get(name)?.label ?? name}</legend>
          <button type="button" className="clash-side" onClick={() => form.settle(name, mine)}>
            <span className="soft small">{t(isOwn ? 'form.two-drafts.here' : 'form.changed.mine')}</span>
            <span>{shown(name, mine)}</span>
          </button>
          <button type="button" className="clash-side" onClick={() => form.settle(name, theirs)}>
            <span className="soft small">{t(isOwn ? 'form.two-drafts.there' : 'form.changed.theirs')}</span>
            <span>{shown(name, theirs)}</span>
          </button>
        </fieldset>
      ))}
    </div>
  )
}

/** A label may be a question; as the name of what is wrong it is none. */
const asName = (label: string) => label.replace(/[?:]\s*$/, '')
