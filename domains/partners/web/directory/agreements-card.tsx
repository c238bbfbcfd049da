import { Button } from '@mantine/core'
import { useState } from 'react'
import { Answer, Card, Chip, Dialog, Row, Rows, useAnswer, useMay, useTexts } from '#platform/web/index.ts'
import type { PartnerAgreement } from '../../model/directory/agreement.ts'
import { directoryApi } from '../../model/directory/directory-api.ts'
import { AddAgreement, ChangeAgreement } from './agreement-form.tsx'

const tones = { 'to-come': 'fjord', holds: 'moss', 'runs-out': 'lamp', ended: 'plain' } as const

/** What was agreed with an organisation, for how long, and who has seen the signed paper. */
export function AgreementsCard({ partnerId }: { partnerId: string }) {
  const { t } = useTexts()
  const may = useMay()
  const agreements = useAnswer(directoryApi.agreements, { partnerId })
  const [open, setOpen] = useState<PartnerAgreement | 'new' | null>(null)
  const close = () => setOpen(null)
  const add = may('partners:write') && (
    <Button variant="default" size="sm" onClick={() => setOpen('new')}>
      {t('partners.agreement-add')}
    </Button>
  )
  return (
    <Card title={t('partners.agreements')} aside={add}>
      <Answer of={agreements}>
        {(of) =>
          of.length === 0 ? (
            <p className="soft">{t('partners.no-agreements')}</p>
          ) : (
            <Rows label={t('partners.agreements')}>
              {of.map((agreement) => (
                <AgreementRow key={agreement.id} of={agreement} onChange={() => setOpen(agreement)} />
              ))}
            </Rows>
          )
        }
      </Answer>
      <Dialog
        open={open !== null}
        onClose={close}
        title={t(open === 'new' ? 'partners.agreement-add' : 'partners.agreement-change')}
      >
        {open === 'new' && <AddAgreement partnerId={partnerId} onDone={close} />}
        {open && open !== 'new' && <ChangeAgreement of={open} onDone={close} />}
      </Dialog>
    </Card>
  )
}

function AgreementRow({ of, onChange }: { of: PartnerAgreement; onChange(): void }) {
  const { t, day } = useTexts()
  const may = useMay()
  const lasts = of.validTo
    ? t('partners.agreement-from-to', { from: day(of.validFrom, 'short'), to: day(of.validTo, 'short') })
    : t('partners.agreement-from', { from: day(of.validFrom, 'short') })
  const seen = of.seenBy ? t('partners.paper-seen-by', { name: of.seenBy }) : t('partners.paper-not-seen')
  return (
    <Row
      detail={
        <>
          {[lasts, of.signedOn && t('partners.signed', { day: day(of.signedOn, 'short') }), seen]
            .filter(Boolean)
            .join(' · ')}
          <span className="directory-lines">{of.notes}</span>
          {may('partners:write') && (
            <button
              type="button"
              className="link-button"
              aria-label={t('partners.agreement-change-this', { subject: of.subject })}
              onClick={onChange}
            >
              {t('partners.change')}
            </button>
          )}
        </>
      }
      aside={<Chip tone={tones[of.state]}>{t(`partners.agreement-state.${of.state}`)}</Chip>}
    >
      {of.subject}
    </Row>
  )
}
