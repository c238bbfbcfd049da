import { Form, TextArea, TextField, useForm, useTexts } from '#platform/web/index.ts'
import { agreementsApi } from '../../../model/agreements-api.ts'
import type { MatchDialogProps } from './match-dialog.ts'

/** Draws up what the two agreed; a new version replaces the one before. */
export function AgreeForm({ file: { match, agreements }, onClose }: MatchDialogProps) {
  const { t } = useTexts()
  const before = agreements[0]?.points
  const form = useForm(agreementsApi.draw, {
    record: `new-${match.id}`,
    initial: {
      matchId: match.id,
      points: {
        what: before?.what ?? '',
        howOften: before?.howOften ?? '',
        where: before?.where ?? (match.kind.endsWithCustody ? (match.prison ?? '') : ''),
        until: before?.until ?? (match.kind.endsWithCustody ? t('matches.agreement.until-release') : ''),
        more: before?.more ?? '',
      },
    },
    onDone: onClose,
  })
  return (
    <>
      <p>{t(before ? 'matches.explain.renew' : 'matches.explain.agree')}</p>
      <Form form={form} submitText={t('matches.do.agree')} onCancel={onClose}>
        <TextArea field={form.field('points.what')} label={t('matches.agreement.what')} rows={2} />
        <TextField field={form.field('points.howOften')} label={t('matches.agreement.how-often')} />
        <TextField field={form.field('points.where')} label={t('matches.agreement.where')} />
        <TextField field={form.field('points.until')} label={t('matches.agreement.until')} />
        <TextArea field={form.field('points.more')} label={t('matches.agreement.more')} rows={2} />
      </Form>
    </>
  )
}
