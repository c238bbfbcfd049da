import { Button } from '@mantine/core'
import { useState } from 'react'
import {
  Card,
  Chip,
  ErrorState,
  Notice,
  Row,
  Rows,
  useCommand,
  useMay,
  useTexts,
} from '#platform/web/index.ts'
import type { Referral } from '../../model/referrals/referral.ts'
import { isOpen } from '../../model/referrals/referral-rules.ts'
import { referralsApi } from '../../model/referrals/referrals-api.ts'

/** How the partner reads it: by a sign-in of their own, or through a link to the contact's address. */
export function LinksCard({ of }: { of: Referral }) {
  const { t, day } = useTexts()
  const may = useMay()
  const make = useCommand(referralsApi.makeLink)
  const withdraw = useCommand(referralsApi.withdrawLink)
  const invite = useCommand(referralsApi.inviteContact)
  const end = useCommand(referralsApi.endSignIn)
  const [unsent, setUnsent] = useState<string | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  if (of.contactId === null || of.contactName === null || !isOpen(of.state)) return null
  const { id, contactId, contactEmail } = of
  const tell = (done: Awaited<ReturnType<typeof make.run>>, words: string) => {
    if (!('output' in done)) return
    setSaid(done.output.mailed ? words : null)
    setUnsent(done.output.mailed ? null : done.output.link)
  }
  const problem = make.problem ?? withdraw.problem ?? invite.problem ?? end.problem
  return (
    <Card title={t('partners.referral.contacts')}>
      <Rows label={t('partners.referral.contacts')}>
        <Row
          detail={contactEmail}
          aside={of.contactSignsIn && <Chip tone="moss">{t('partners.referral.contact-signs-in')}</Chip>}
        >
          {of.contactName}
        </Row>
        {of.links
          .filter(({ withdrawnAt }) => withdrawnAt === null)
          .map((link) => (
            <Row
              key={link.id}
              detail={link.email}
              aside={
                may('referrals:write') && (
                  <Button
                    variant="default"
                    size="sm"
                    onClick={() => void withdraw.run({ id, linkId: link.id })}
                  >
                    {t('partners.referral.link-withdraw')}
                  </Button>
                )
              }
            >
              {t('partners.referral.link-until', {
                name: link.name,
                day: day(link.expiresAt.slice(0, 10), 'long'),
              })}
            </Row>
          ))}
      </Rows>
      <div className="referral-deeds">
        {may('referrals:write') && (
          <Button
            variant="default"
            loading={make.pending}
            onClick={async () =>
              tell(await make.run({ id }), t('partners.referral.link-sent', { email: contactEmail ?? '' }))
            }
          >
            {t('partners.referral.make-link')}
          </Button>
        )}
        {may('partners:write') && !of.contactSignsIn && (
          <Button
            variant="default"
            loading={invite.pending}
            onClick={async () => tell(await invite.run({ contactId }), t('partners.referral.invited'))}
          >
            {t('partners.referral.contact-invite')}
          </Button>
        )}
        {may('partners:write') && of.contactSignsIn && (
          <Button variant="subtle" loading={end.pending} onClick={() => void end.run({ contactId })}>
            {t('partners.referral.contact-end')}
          </Button>
        )}
      </div>
      <p role="status">{said}</p>
      {unsent && (
        <Notice>
          <p>{t('partners.referral.link-not-sent')}</p>
          <p className="referral-words">{unsent}</p>
        </Notice>
      )}
      {problem && <ErrorState error={problem} />}
    </Card>
  )
}
