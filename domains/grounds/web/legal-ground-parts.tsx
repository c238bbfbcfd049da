import { Button } from '@mantine/core'
import { useState } from 'react'
import { Chip, DayField, Dialog, Form, TextField, useForm, useMay, useTexts } from '#platform/web/index.ts'
import type { LegalGround } from '../model/legal-ground.ts'
import { legalGroundsApi } from '../model/legal-grounds-api.ts'

type Props = { of: LegalGround; today: string }

export function LegalGroundChip({ of: rule, today }: Props) {
  const { t } = useTexts()
  if (rule.validTo !== null && rule.validTo < today)
    return <Chip tone="plain">{t('grounds.legal-over')}</Chip>
  if (rule.validFrom > today) return <Chip tone="fjord">{t('grounds.legal-coming')}</Chip>
  return rule.standing === 'checked' ? (
    <Chip tone="moss">{t('grounds.legal-checked', { name: rule.checkedBy ?? '—' })}</Chip>
  ) : (
    <Chip tone="lamp">{t('grounds.legal-proposal')}</Chip>
  )
}

/** For whoever answers for the rules of the house: stand by one with a name, or let it end. */
export function WhatToDoWithRule({ of: rule, today }: Props) {
  const { t } = useTexts()
  const may = useMay()
  const [open, setOpen] = useState<'check' | 'end' | null>(null)
  if (!may('grounds:policy') || (rule.validTo !== null && rule.validTo < today)) return null
  const close = () => setOpen(null)
  return (
    <div className="consent-do">
      {rule.standing === 'proposal' && (
        <Button variant="default" size="sm" onClick={() => setOpen('check')}>
          {t('grounds.legal-check')}
        </Button>
      )}
      <Button variant="default" size="sm" onClick={() => setOpen('end')}>
        {t('grounds.legal-end')}
      </Button>
      {open === 'check' && <CheckRule of={rule} today={today} onClose={close} />}
      {open === 'end' && <EndRule of={rule} today={today} onClose={close} />}
    </div>
  )
}

function CheckRule({ of: { id, version }, today, onClose }: Props & { onClose(): void }) {
  const { t } = useTexts()
  const form = useForm(legalGroundsApi.check, {
    record: id,
    initial: { id, version, checkedBy: '', checkedOn: today },
    onDone: onClose,
  })
  return (
    <Dialog open onClose={onClose} title={t('grounds.legal-check')}>
      <Form form={form} submitText={t('grounds.legal-check-submit')} onCancel={onClose}>
        <TextField
          field={form.field('checkedBy')}
          label={t('grounds.legal-checked-by')}
          hint={t('grounds.legal-checked-by-hint')}
        />
        <DayField field={form.field('checkedOn')} label={t('grounds.legal-checked-on')} />
      </Form>
    </Dialog>
  )
}

function EndRule({ of: { id, version }, today, onClose }: Props & { onClose(): void }) {
  const { t } = useTexts()
  const form = useForm(legalGroundsApi.end, {
    record: `${id}-end`,
    initial: { id, version, validTo: today },
    onDone: onClose,
  })
  return (
    <Dialog open onClose={onClose} title={t('grounds.legal-end')}>
      <p>{t('grounds.legal-end-text')}</p>
      <Form form={form} submitText={t('grounds.legal-end')} onCancel={onClose}>
        <DayField field={form.field('validTo')} label={t('grounds.legal-last-day')} />
      </Form>
    </Dialog>
  )
}
