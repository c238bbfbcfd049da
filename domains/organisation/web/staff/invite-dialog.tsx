import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { Dialog, type Field, Form, RadioField, TextField, useForm, useTexts } from '#platform/web/index.ts'
import type { Invitation } from '../../model/joining.ts'
import { organisationApi } from '../../model/organisation-api.ts'
import { languageChoices } from '../sign-in/language-choice.tsx'
import { LinkToHandOver } from './link-to-hand-over.tsx'
import { RoleFields } from './role-fields.tsx'

export function InviteDialog({ onClose }: { onClose(): void }) {
  const { t } = useTexts()
  const [sent, setSent] = useState<Invitation | null>(null)
  return (
    <Dialog open onClose={onClose} title={t(sent ? 'invite.sent-title' : 'invite.title')}>
      {sent ? (
        <LinkToHandOver invitation={sent} onClose={onClose} />
      ) : (
        <InviteForm onSent={setSent} onClose={onClose} />
      )}
    </Dialog>
  )
}

// What is still empty; the answer says so at the field.
const noRole = { role: '', unitId: null } as never

function InviteForm({ onSent, onClose }: { onSent(invitation: Invitation): void; onClose(): void }) {
  const { t, language } = useTexts()
  const form = useForm(organisationApi.invite, {
    record: 'new',
    initial: { language, roles: [noRole] },
    onDone: onSent,
  })
  const roles = form.values.roles ?? []
  return (
    <Form form={form} submitText={t('staff.invite')} onCancel={onClose}>
      <TextField field={form.field('name')} label={t('staff.name')} autoComplete="off" />
      <TextField
        field={form.field('email')}
        label={t('sign-in.e-mail')}
        hint={t('invite.e-mail-hint')}
        type="email"
        autoComplete="off"
      />
      <RadioField
        field={form.field('language') as Field<string>}
        label={t('invite.language')}
        choices={languageChoices}
      />
      {[...roles.keys()].map((index) => (
        <RoleFields
          key={index}
          role={form.field(`roles.${index}.role`)}
          unit={form.field(`roles.${index}.unitId`)}
        />
      ))}
      <p className="form-buttons">
        <Button
          variant="default"
          leftSection={<IconPlus size={18} stroke={1.6} aria-hidden />}
          onClick={() => form.set('roles', [...roles, noRole])}
        >
          {t('invite.another-role')}
        </Button>
        {roles.length > 1 && (
          <Button variant="default" onClick={() => form.set('roles', roles.slice(0, -1))}>
            {t('invite.one-role-less')}
          </Button>
        )}
      </p>
    </Form>
  )
}
