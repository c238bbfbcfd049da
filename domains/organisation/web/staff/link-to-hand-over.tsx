import { Button } from '@mantine/core'
import { useState } from 'react'
import { Notice, useTexts } from '#platform/web/index.ts'
import type { Invitation } from '../../model/joining.ts'
import '../house.css'

/** The link is known only now: it can be copied for where mail does not reach. */
export function LinkToHandOver({ invitation, onClose }: { invitation: Invitation; onClose(): void }) {
  const { t, moment } = useTexts()
  const [copied, setCopied] = useState(false)
  const { name, email, link, mailed, expiresAt, waits } = invitation
  return (
    <>
      <Notice tone={mailed ? 'moss' : 'lamp'}>
        <p role="status">{t(mailed ? 'invite.mailed' : 'invite.not-mailed', { name, email })}</p>
      </Notice>
      {waits && <p>{t('role-request.invited')}</p>}
      {link && (
        <>
          <p>{t('invite.link-text', { until: moment(expiresAt) })}</p>
          <p className="link-to-hand-over" translate="no">
            {link}
          </p>
        </>
      )}
      <div className="form-buttons">
        {link && (
          <Button onClick={() => void navigator.clipboard.writeText(link).then(() => setCopied(true))}>
            {t('invite.copy')}
          </Button>
        )}
        <Button variant="default" onClick={onClose}>
          {t('house.done')}
        </Button>
        <span className="soft" role="status">
          {copied && t('recovery.copied')}
        </span>
      </div>
    </>
  )
}
