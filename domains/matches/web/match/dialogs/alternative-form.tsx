import { Form, RadioField, TextArea, useForm, useTexts } from '#platform/web/index.ts'
import { matchesApi } from '../../../model/matches-api.ts'
import type { MatchDialogProps } from './match-dialog.ts'

const alternatives = ['staff-pair', 'default-package'] as const

/** After several declines: two colleagues, or the default package; nobody goes to the end of the queue unseen. */
export function AlternativeForm({ file: { match }, onClose }: MatchDialogProps) {
  const { t } = useTexts()
  const { id, version, declines, person } = match
  const form = useForm(matchesApi.offerInstead, {
    record: id,
    initial: { id, version, alternative: '', words: '' } as never,
    onDone: onClose,
  })
  return (
    <>
      <p>{t('matches.explain.alternative', { name: person.name, count: declines })}</p>
      <Form form={form} onCancel={onClose}>
        <RadioField
          field={form.field('alternative')}
          label={t('matches.alternative')}
          choices={alternatives.map((value) => ({
            ...{ value, label: t(`matches.alternative.${value}`) },
            detail: t(`matches.alternative-means.${value}`),
          }))}
        />
        <TextArea
          field={form.field('words')}
          label={t('matches.words')}
          hint={t('matches.alternative.hint')}
          rows={2}
        />
      </Form>
    </>
  )
}
