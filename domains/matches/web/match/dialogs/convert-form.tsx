import { useNavigate } from 'react-router'
import { policyApi } from '#domains/volunteers/model/index.ts'
import { DayField, Form, RadioField, TextArea, useAnswer, useForm, useTexts } from '#platform/web/index.ts'
import { matchesApi } from '../../../model/matches-api.ts'
import { saidWays } from '../../../model/shapes.ts'
import { pathOfMatch, todayHere, useMatchWords } from '../../words.ts'
import type { MatchDialogProps } from './match-dialog.ts'

/** One kind never turns into the other by itself: this ends the one and asks for the other. */
export function ConvertForm({ file: { match }, onClose }: MatchDialogProps) {
  const { t } = useTexts()
  const { inMine, choices } = useMatchWords()
  const navigate = useNavigate()
  const kinds = useAnswer(policyApi.kinds, {}).data ?? []
  const { id, version, kind } = match
  const form = useForm(matchesApi.convert, {
    record: id,
    initial: {
      ...{ id, version, toKindId: '', day: todayHere(), why: '', yesOn: todayHere(), yesHow: '' },
    } as never,
    onDone: (asked) => {
      onClose()
      void navigate(pathOfMatch(asked.id))
    },
  })
  return (
    <>
      <p>{t('matches.explain.convert')}</p>
      <Form form={form} submitText={t('matches.do.convert')} onCancel={onClose}>
        <RadioField
          field={form.field('toKindId')}
          label={t('matches.kind')}
          choices={kinds
            .filter((other) => other.id !== kind.id && other.retiredOn === null)
            .map((other) => ({ value: other.id, label: inMine(other.names) }))}
        />
        <TextArea field={form.field('why')} label={t('matches.why')} rows={2} />
        <DayField field={form.field('yesOn')} label={t('matches.yes.day')} hint={t('matches.yes.hint')} />
        <RadioField
          field={form.field('yesHow')}
          label={t('matches.yes.how')}
          choices={choices(saidWays, 'said')}
          columns={2}
        />
        <DayField field={form.field('day')} label={t('matches.convert.day')} />
      </Form>
    </>
  )
}
