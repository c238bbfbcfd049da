import { languageNames, languages } from '#platform/texts/languages.ts'
import { DayField, Form, RadioField, SelectField, useAnswer, useForm, useTexts } from '#platform/web/index.ts'
import type { Agreement, Signer } from '../../../model/agreement.ts'
import { agreementsApi } from '../../../model/agreements-api.ts'
import { todayHere } from '../../words.ts'
import { SignaturePad } from './signature-pad.tsx'

type SignFormProps = { agreement: Agreement; who: Signer; onClose(): void }

/** Seen on paper, or drawn on the screen in front of the colleague, in the language in which it was read. */
export function SignForm({ agreement, who, onClose }: SignFormProps) {
  const { t, language } = useTexts()
  const { id, version } = agreement
  const form = useForm(agreementsApi.sign, {
    record: `${id}-${who}`,
    initial: { id, version, who, way: 'paper', signedOn: todayHere(), language, strokes: null } as never,
    draft: false,
    onDone: onClose,
  })
  const values = form.values as { way: 'paper' | 'screen'; language: (typeof languages)[number] }
  return (
    <Form form={form} submitText={t('matches.agreement.record')} onCancel={onClose}>
      <RadioField
        field={form.field('way')}
        label={t('matches.agreement.way')}
        choices={(['paper', 'screen'] as const).map((value) => ({
          value,
          label: t(`matches.agreement.way-${value}`),
        }))}
        columns={2}
      />
      <SelectField
        field={form.field('language')}
        label={t('matches.agreement.language')}
        choices={languages.map((value) => ({ value, label: languageNames[value] }))}
        width="half"
      />
      {values.way === 'paper' ? (
        <DayField field={form.field('signedOn')} label={t('matches.agreement.day')} />
      ) : (
        <>
          <Text id={id} language={values.language} />
          <SignaturePad field={form.field('strokes')} label={t('matches.agreement.draw-here')} />
        </>
      )}
    </Form>
  )
}

/** What is signed stands above the line on which it is signed. */
function Text({ id, language }: { id: string; language: (typeof languages)[number] }) {
  const { data } = useAnswer(agreementsApi.read, { id, language })
  if (!data) return null
  return (
    <section className="match-text" lang={language} aria-label={data.text.title}>
      <h3>{data.text.title}</h3>
      {data.text.sections.map(({ heading, text }) => (
        <div key={heading}>
          <h4>{heading}</h4>
          <p>{text}</p>
        </div>
      ))}
    </section>
  )
}
