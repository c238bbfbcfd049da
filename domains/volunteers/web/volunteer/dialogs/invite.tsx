import { Button } from '@mantine/core'
import { useState } from 'react'
import type { OutputOf } from '#platform/operations/operation.ts'
import { Form, Notice, useForm, useTexts } from '#platform/web/index.ts'
import { volunteersApi } from '../../../model/volunteers-api.ts'
import type { VolunteerDialogProps } from './volunteer-dialog.ts'

/** Opens the volunteers' own side: by a link, or by the word of its owner where there is a sign-in already. */
export function Invite({ file: { id, email, displayName }, onClose }: VolunteerDialogProps) {
  const { t } = useTexts()
  const [done, setDone] = useState<OutputOf<typeof volunteersApi.inviteToSignIn> | null>(null)
  const form = useForm(volunteersApi.inviteToSignIn, {
    record: id,
    initial: { id },
    draft: false,
    onDone: setDone,
  })
  if (done) return <Done done={done} onClose={onClose} />
  return (
    <Form form={form} submitText={t('volunteers.do.invite')} onCancel={onClose}>
      <p>
        {email ? t('volunteers.invite-text', { name: displayName, email }) : t('volunteers.invite-no-email')}
      </p>
    </Form>
  )
}

function Done({ done, onClose }: { done: OutputOf<typeof volunteersApi.inviteToSignIn>; onClose(): void }) {
  const { t } = useTexts()
  if (done.outcome === 'asked')
    return (
      <Notice tone="moss">
        <p>{t(done.mailed ? 'volunteers.invite-asked' : 'volunteers.invite-asked-not-mailed')}</p>
        <Button variant="default" onClick={onClose}>
          {t('volunteers.do.close')}
        </Button>
      </Notice>
    )
  return (
    <Notice tone={done.mailed ? 'moss' : 'lamp'}>
      <p>{t(done.mailed ? 'volunteers.invite-mailed' : 'volunteers.invite-not-mailed')}</p>
      {done.link && (
        <p className="breaks">
          <a href={done.link}>{done.link}</a>
        </p>
      )}
      <Button variant="default" onClick={onClose}>
        {t('volunteers.do.close')}
      </Button>
    </Notice>
  )
}
