import { Button } from '@mantine/core'
import { DayField, TextField, useTexts } from '#platform/web/index.ts'
import type { PrisonContact } from '../model/prison.ts'
import type { PrisonFormHandle } from './prison-form-handle.ts'

const blankContact = { name: '', task: null, phone: null, email: null } as PrisonContact

/** The people at the prison whom one asks, each with what they do. */
export function ContactFields({ form }: { form: PrisonFormHandle }) {
  const { t } = useTexts()
  const contacts = (form.values.contacts ?? []) as PrisonContact[]
  const put = (next: PrisonContact[]) => form.set('contacts', next)
  return (
    <>
      {contacts.map((_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a contact has no other name while it is being typed
        <fieldset key={index} className="prison-item">
          <legend>{t('prisons.contact', { number: index + 1 })}</legend>
          <div className="prison-two">
            <TextField field={form.field(`contacts.${index}.name`)} label={t('prisons.contact-name')} />
            <TextField field={form.field(`contacts.${index}.task`)} label={t('prisons.contact-task')} />
            <TextField
              field={form.field(`contacts.${index}.phone`)}
              label={t('prisons.contact-phone')}
              type="tel"
            />
            <TextField
              field={form.field(`contacts.${index}.email`)}
              label={t('prisons.contact-email')}
              type="email"
            />
          </div>
          <Remove
            onClick={() => put(contacts.toSpliced(index, 1))}
            label={t('prisons.contact-remove', { number: index + 1 })}
          />
        </fieldset>
      ))}
      <div>
        <Button variant="default" size="sm" onClick={() => put([...contacts, blankContact])}>
          {t('prisons.contact-add')}
        </Button>
      </div>
    </>
  )
}

type ClosedDay = { day: string; why: string | null }

/** Single days without visits, beside the public holidays. */
export function ClosedDayFields({ form }: { form: PrisonFormHandle }) {
  const { t } = useTexts()
  const days = (form.values.closedDays ?? []) as ClosedDay[]
  const put = (next: ClosedDay[]) => form.set('closedDays', next)
  return (
    <>
      {days.map((_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a day has no other name while it is being typed
        <fieldset key={index} className="prison-item">
          <legend>{t('prisons.closed-day', { number: index + 1 })}</legend>
          <div className="prison-two">
            <DayField field={form.field(`closedDays.${index}.day`)} label={t('prisons.closed-on')} />
            <TextField field={form.field(`closedDays.${index}.why`)} label={t('prisons.closed-why')} />
          </div>
          <Remove
            onClick={() => put(days.toSpliced(index, 1))}
            label={t('prisons.closed-remove', { number: index + 1 })}
          />
        </fieldset>
      ))}
      <div>
        <Button variant="default" size="sm" onClick={() => put([...days, { day: '', why: null }])}>
          {t('prisons.closed-add')}
        </Button>
      </div>
    </>
  )
}

function Remove({ onClick, label }: { onClick(): void; label: string }) {
  return (
    <div>
      <button type="button" className="link-button" onClick={onClick}>
        {label}
      </button>
    </div>
  )
}
