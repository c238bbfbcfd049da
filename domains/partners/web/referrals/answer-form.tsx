import { useEffect } from 'react'
import type { Operation } from '#platform/operations/operation.ts'
import { Form, RadioField, SelectField, TextArea, useForm, useTexts } from '#platform/web/index.ts'
import type { AnswerGiven, WindowReferral } from '../../model/referrals/referral.ts'
import { deedsIn } from '../../model/referrals/referral-rules.ts'
import type { windowApi } from '../../model/referrals/window-api.ts'
import { useReferralChoices } from './words.ts'

type Answered = Pick<WindowReferral, 'id' | 'version' | 'state'> & {
  outcomes: Pick<WindowReferral['outcomes'][number], 'id' | 'words' | 'result' | 'resultWords'>[]
}
type AnswerFormProps = {
  /** At the window, through a link or on paper: all three ask the same. */
  op: Operation
  which: { id: string } | { key: string }
  of: Answered
  onDone(): void
  onCancel?: () => void
}

/** A form stays while the partner writes, whatever is read anew around it; with an answer given, or other answers to give, it is a new one. */
export const formKey = (state: WindowReferral['state'], answers: number): string =>
  `${deedsIn(state).join()} ${answers}`

/** What the partner says: yes, no and why, begun, finished with a result for each wish, or a few words. */
export function AnswerForm({ op, which, of, onDone, onCancel }: AnswerFormProps) {
  const { t } = useTexts()
  const { deeds, reasons, results } = useReferralChoices()
  const form = useForm(op as typeof windowApi.answer, {
    record: of.id,
    initial: {
      ...(which as { id: string }),
      ...{ version: of.version, deed: deedsIn(of.state)[0] ?? 'note', reason: null, words: null },
      results: [],
    },
    onDone,
    // What a partner says is theirs until they send it; on the screen of a stranger nothing is kept.
    draft: false,
  })
  // They answer what the page shows them: it is read anew while they write.
  const { set } = form
  useEffect(() => set('version', of.version), [set, of.version])
  const { deed } = form.values
  const said = (form.values.results ?? []) as AnswerGiven['results']
  const asksResults = deed === 'finish' || deed === 'note'
  return (
    <Form form={form} submitText={t('partners.answer.submit')} {...(onCancel ? { onCancel } : {})}>
      <RadioField field={form.field('deed')} label={t('partners.answer.deed')} choices={deeds(of.state)} />
      {deed === 'refuse' && (
        <SelectField field={form.field('reason')} label={t('partners.answer.reason')} choices={reasons} />
      )}
      {asksResults &&
        of.outcomes.map((outcome) => (
          <label key={outcome.id} className="referral-result">
            <span>
              {t('partners.referral.result')}: {outcome.words}
            </span>
            <select
              className="input"
              value={said.find(({ id }) => id === outcome.id)?.result ?? ''}
              onChange={(event) => {
                const others = said.filter(({ id }) => id !== outcome.id)
                const result = event.currentTarget.value as AnswerGiven['results'][number]['result']
                form.set('results', result ? [...others, { id: outcome.id, result, words: null }] : others)
              }}
            >
              <option value="">—</option>
              {results.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        ))}
      <TextArea
        field={form.field('words')}
        label={t('partners.answer.words')}
        hint={t('partners.answer.words-hint')}
        rows={3}
      />
    </Form>
  )
}
