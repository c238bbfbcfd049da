import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import {
  Dialog,
  ErrorState,
  Form,
  RadioField,
  useCommand,
  useForm,
  useMay,
  useTexts,
} from '#platform/web/index.ts'
import type { Referral } from '../../model/referrals/referral.ts'
import { isOpen } from '../../model/referrals/referral-rules.ts'
import { referralsApi } from '../../model/referrals/referrals-api.ts'
import { AmendDialog } from './amend-dialog.tsx'
import { AnswerForm } from './answer-form.tsx'
import { useReferralChoices } from './words.ts'

type Of = { of: Referral }

/** What can be done with it now. */
export function Deeds({ of }: Of) {
  const may = useMay()
  if (!may('referrals:write')) return null
  if (of.state === 'draft') return <DraftDeeds of={of} />
  return isOpen(of.state) ? <OpenDeeds of={of} /> : null
}

function DraftDeeds({ of }: Of) {
  const { t } = useTexts()
  const go = useNavigate()
  const send = useCommand(referralsApi.send)
  const discard = useCommand(referralsApi.discard)
  const { id, version } = of
  const throwAway = async () => {
    const done = await discard.run({ id, version })
    if ('output' in done) go('/referrals-out')
  }
  return (
    <>
      <p className="soft">{t('partners.referral.send-hint')}</p>
      <div className="referral-deeds">
        <Button loading={send.pending} onClick={() => void send.run({ id, version })}>
          {t('partners.referral.send')}
        </Button>
        <Button component={Link} to={`/referrals-out/${id}/edit`} variant="default">
          {t('partners.referral.change')}
        </Button>
        <Button variant="subtle" loading={discard.pending} onClick={() => void throwAway()}>
          {t('partners.referral.discard')}
        </Button>
      </div>
      {send.problem && <ErrorState error={send.problem} />}
      {discard.problem && <ErrorState error={discard.problem} />}
    </>
  )
}

function OpenDeeds({ of }: Of) {
  const { t } = useTexts()
  const [open, setOpen] = useState<'answer' | 'amend' | 'stop' | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const remind = useCommand(referralsApi.remind)
  const close = () => setOpen(null)
  const remindThem = async () => {
    const done = await remind.run({ id: of.id })
    if ('output' in done)
      setSaid(t(done.output.mailed ? 'partners.referral.reminded' : 'partners.referral.reminded-no-mail'))
  }
  return (
    <>
      <div className="referral-deeds">
        <Button onClick={() => setOpen('answer')}>{t('partners.referral.enter-answer')}</Button>
        <Button variant="default" loading={remind.pending} onClick={() => void remindThem()}>
          {t('partners.referral.remind')}
        </Button>
        <Button variant="default" onClick={() => setOpen('amend')}>
          {t('partners.referral.amend')}
        </Button>
        <Button variant="subtle" color="beacon" onClick={() => setOpen('stop')}>
          {t('partners.referral.stop')}
        </Button>
      </div>
      <p role="status">{said}</p>
      {remind.problem && <ErrorState error={remind.problem} />}
      {open === 'answer' && (
        <Dialog open onClose={close} title={t('partners.referral.enter-answer')}>
          <AnswerForm
            op={referralsApi.answerFromPaper}
            which={{ id: of.id }}
            of={of}
            onDone={close}
            onCancel={close}
          />
        </Dialog>
      )}
      {open === 'amend' && <AmendDialog of={of} onClose={close} />}
      {open === 'stop' && <StopDialog of={of} onClose={close} />}
    </>
  )
}

function StopDialog({ of, onClose }: Of & { onClose(): void }) {
  const { t } = useTexts()
  const { stops } = useReferralChoices()
  const form = useForm(referralsApi.stop, {
    record: of.id,
    initial: { id: of.id, version: of.version },
    onDone: onClose,
  })
  return (
    <Dialog open onClose={onClose} title={t('partners.referral.stop')}>
      <p>{t('partners.referral.stop-text')}</p>
      <Form form={form} submitText={t('partners.referral.stop')} onCancel={onClose} grave>
        <RadioField
          field={form.field('because')}
          label={t('partners.referral.stop-because')}
          choices={stops}
        />
      </Form>
    </Dialog>
  )
}
