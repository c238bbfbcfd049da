import { Button } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import { ErrorState, useTexts } from '#platform/web/index.ts'
import type { PlainForm as Handle } from './use-plain-form.ts'

/** The frame of a plain form: what stands in the way, the fields, one button, and what else can be done. */
export function PlainForm<Name extends string>({
  form,
  submitText,
  more,
  children,
}: {
  form: Handle<Name>
  submitText: string
  more?: ReactNode
  children: ReactNode
}) {
  const { t } = useTexts()
  return (
    <form className="form" onSubmit={(event) => void form.submit(event)} noValidate>
      <Obstacle form={form} />
      <div className="form-fields">{children}</div>
      <div className="form-buttons">
        <Button type="submit" aria-disabled={form.pending}>
          {form.pending ? t('sign-in.waiting') : submitText}
        </Button>
        {more}
      </div>
    </form>
  )
}

function Obstacle<Name extends string>({ form: { problem, idOf } }: { form: Handle<Name> }) {
  const { reason } = useTexts()
  const box = useRef<HTMLDivElement>(null)
  const idOfField = useRef(idOf)
  idOfField.current = idOf
  useEffect(() => {
    if (!problem) return
    const fields = problem.reasons.map(
      ({ field }) => field && document.getElementById(idOfField.current(field)),
    )
    const first = fields.find((element) => element instanceof HTMLElement)
    ;(first ?? box.current)?.focus()
  }, [problem])
  if (!problem) return null
  if (problem.kind === 'offline' || problem.kind === 'error') return <ErrorState error={problem} />
  const general = problem.reasons.filter(({ field }) => !field)
  if (general.length === 0) return null
  return (
    <div className="notice" data-tone="beacon" role="alert" tabIndex={-1} ref={box}>
      {general.map((item) => (
        <p key={item.code}>{reason(item)}</p>
      ))}
    </div>
  )
}
