import { Button } from '@mantine/core'
import { type FormEvent, useId, useState } from 'react'
import { ErrorState, useCommand, useTexts } from '#platform/web/index.ts'
import { linkApi } from '../../../model/referrals/window-api.ts'

/** Asks for the code and takes it. */
export function CodeSteps({ token, onKey }: { token: string; onKey(key: string): void }) {
  const { t } = useTexts()
  const id = useId()
  const [sentTo, setSentTo] = useState<string | null>(null)
  const [code, setCode] = useState('')
  const [said, setSaid] = useState<'too-many' | 'gone' | 'not-sent' | 'wrong' | 'code-over' | null>(null)
  const ask = useCommand(linkApi.askCode)
  const enter = useCommand(linkApi.enterCode)
  const send = async () => {
    setSaid(null)
    const done = await ask.run({ token })
    if (!('output' in done)) return
    if (done.output.outcome === 'sent') setSentTo(done.output.sentTo)
    else setSaid(done.output.outcome)
  }
  const open = async (event: FormEvent) => {
    event.preventDefault()
    setSaid(null)
    const done = await enter.run({ token, code: code.replace(/\D/g, '') })
    if (!('output' in done)) return
    const { outcome, key } = done.output
    if (key !== null) onKey(key)
    else if (outcome !== 'opened') setSaid(outcome)
  }
  return (
    <>
      <p>
        {sentTo === null
          ? t('partners.window.code-ask-text')
          : t('partners.window.code-sent', { address: sentTo })}
      </p>
      {sentTo !== null && (
        <form className="referral-deeds" onSubmit={(event) => void open(event)}>
          <label htmlFor={id}>{t('partners.window.code')}</label>
          <input
            id={id}
            className="input referral-code"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={7}
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
          <Button type="submit" loading={enter.pending} disabled={code.replace(/\D/g, '').length !== 6}>
            {t('partners.window.code-enter')}
          </Button>
        </form>
      )}
      <p role="alert">{said && t(`partners.window.code-${said}`)}</p>
      <Button
        variant={sentTo === null ? 'filled' : 'subtle'}
        loading={ask.pending}
        onClick={() => void send()}
      >
        {t('partners.window.code-ask')}
      </Button>
      {(ask.problem ?? enter.problem) && <ErrorState error={(ask.problem ?? enter.problem)!} />}
    </>
  )
}
