import { useState } from 'react'
import {
  DayField,
  Dialog,
  Form,
  RadioField,
  TextArea,
  TextField,
  useForm,
  useTexts,
} from '#platform/web/index.ts'
import type { ProtectedAddress } from '../../model/address.ts'
import { knowers, type Party } from '../../model/party.ts'
import { restrictionsApi } from '../../model/restrictions-api.ts'

const today = () => Temporal.Now.plainDateISO().toString()

/** Takes an address out of everything, and keeps it here. */
export function ProtectAddress({ party, onClose }: { party: Party; onClose(): void }) {
  const { t } = useTexts()
  const form = useForm(restrictionsApi.protectAddress, {
    record: `new-${party.id}`,
    initial: { party, knownTo: 'coordinators', begins: today(), ends: null },
    // An address that must not be found has no business in a draft.
    draft: false,
    onDone: onClose,
  })
  return (
    <Dialog open onClose={onClose} title={t('restrictions.address.protect')}>
      <Form form={form} submitText={t('restrictions.address.protect')} onCancel={onClose}>
        <p className="soft">{t('restrictions.address.protect-text')}</p>
        <TextArea field={form.field('address')} label={t('restrictions.address.address')} rows={2} />
        <TextArea field={form.field('why')} label={t('restrictions.ground')} rows={2} />
        <RadioField
          field={form.field('knownTo')}
          label={t('restrictions.address.who-reads')}
          columns={1}
          choices={knowers.map((value) => ({ value, label: t(`restrictions.address.knows.${value}`) }))}
        />
        <DayField field={form.field('begins')} label={t('restrictions.begins')} />
        <DayField
          field={form.field('ends')}
          label={t('restrictions.ends')}
          hint={t('restrictions.ends-hint')}
        />
      </Form>
    </Dialog>
  )
}

/** Asks why, writes the reading down, and shows the address once. */
export function ReadAddress({ of, onClose }: { of: ProtectedAddress; onClose(): void }) {
  const { t } = useTexts()
  const [address, setAddress] = useState<string | null>(null)
  const form = useForm(restrictionsApi.readAddress, {
    record: of.id,
    initial: { id: of.id },
    draft: false,
    onDone: (reading) => setAddress(reading.address),
  })
  return (
    <Dialog open onClose={onClose} title={t('restrictions.address.read')}>
      {address === null ? (
        <Form form={form} submitText={t('restrictions.address.read')} onCancel={onClose}>
          <TextField
            field={form.field('reason')}
            label={t('restrictions.address.why-read')}
            hint={t('restrictions.address.why-read-hint')}
          />
        </Form>
      ) : (
        <>
          <p className="restriction-ground no-print">
            <b>{address}</b>
          </p>
          <p className="soft">{t('restrictions.address.read-text')}</p>
        </>
      )}
    </Dialog>
  )
}

/** From which day the address needs no protection; it stays here and is not copied back. */
export function EndProtection({ of, onClose }: { of: ProtectedAddress; onClose(): void }) {
  const { t } = useTexts()
  const form = useForm(restrictionsApi.endAddress, {
    record: of.id,
    initial: { id: of.id, version: of.version, ends: today() },
    fromCurrent: (now) => ({ id: of.id, version: (now as ProtectedAddress).version }),
    onDone: onClose,
  })
  return (
    <Dialog open onClose={onClose} title={t('restrictions.address.end-title')}>
      <Form form={form} submitText={t('restrictions.end-submit')} onCancel={onClose} grave>
        <p className="soft">{t('restrictions.address.end-text')}</p>
        <DayField field={form.field('ends')} label={t('restrictions.end-day')} />
      </Form>
    </Dialog>
  )
}
