import { useState } from 'react'
import { Dialog, Form, TextField, useForm, useMay, useTexts } from '#platform/web/index.ts'
import { instrumentsApi } from '../../../model/instruments/instruments-api.ts'
import type { InstrumentResult } from '../../../model/instruments/shapes.ts'

type WithdrawProps = { personId: string; result: Pick<InstrumentResult, 'id' | 'version'> }

/** Takes back what was typed in wrongly. */
export function Withdraw(props: WithdrawProps) {
  const { t } = useTexts()
  const may = useMay()
  const [isOpen, setOpen] = useState(false)
  if (!may('needs:write')) return null
  return (
    <>
      <button type="button" className="link-button no-print" onClick={() => setOpen(true)}>
        {t('needs.instrument.withdraw-do')}
      </button>
      {isOpen && <WithdrawDialog {...props} onClose={() => setOpen(false)} />}
    </>
  )
}

function WithdrawDialog({ personId, result, onClose }: WithdrawProps & { onClose(): void }) {
  const { t } = useTexts()
  const form = useForm(instrumentsApi.withdraw, {
    record: result.id,
    initial: { personId, id: result.id, version: result.version, because: '' },
    onDone: onClose,
  })
  return (
    <Dialog open onClose={onClose} title={t('needs.instrument.withdraw')}>
      <p>{t('needs.instrument.withdraw-text')}</p>
      <Form form={form} submitText={t('needs.instrument.withdraw-do')} onCancel={onClose} grave>
        <TextField field={form.field('because')} label={t('needs.instrument.withdraw-because')} />
      </Form>
    </Dialog>
  )
}
