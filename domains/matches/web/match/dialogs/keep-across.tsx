import { Form, useForm, useTexts } from '#platform/web/index.ts'
import { movesApi } from '../../../model/moves.ts'
import type { MatchDialogProps } from './match-dialog.ts'

/** The participant's unit wants to keep the volunteer; the volunteer's unit says the other half. */
export function KeepAcross({ file: { match }, onClose }: MatchDialogProps) {
  const { t } = useTexts()
  const { id, version, person } = match
  const form = useForm(movesApi.keep, { record: id, initial: { id, version }, onDone: onClose })
  return (
    <>
      <p>{t('matches.explain.keep-across', { name: person.name })}</p>
      <Form form={form} submitText={t('matches.do.keep-across')} onCancel={onClose}>
        {null}
      </Form>
    </>
  )
}
