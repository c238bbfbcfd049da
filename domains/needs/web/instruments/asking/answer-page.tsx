import { useNavigate, useParams, useSearchParams } from 'react-router'
import { Answer, DayField, Form, Page, useAnswer, useForm, useTexts } from '#platform/web/index.ts'
import type { Instrument } from '../../../model/instruments/definition.ts'
import { definitionOf } from '../../../model/instruments/definitions/index.ts'
import { instrumentsApi } from '../../../model/instruments/instruments-api.ts'
import { type Answers, answersAsked, askedItems } from '../../../model/instruments/scoring.ts'
import type { Questionnaire } from '../../../model/instruments/shapes.ts'
import { Taps } from '../taps.tsx'
import '../instruments.css'

/** The questions one below the other: asked together with somebody, or typed in from paper. */
export default function AnswerPage() {
  const { t } = useTexts()
  const { id = '', instrument = '', language = '' } = useParams()
  const [params] = useSearchParams()
  const areaId = params.get('area')
  const texts = useAnswer(instrumentsApi.questionnaire, {
    ...{ instrument: instrument as Instrument, language },
    ...(areaId ? { areaId } : {}),
  })
  return (
    <Page
      title={texts.data?.title ?? t('needs.instrument.title')}
      subtitle={<span lang={texts.data?.language}>{texts.data?.introduction}</span>}
      width="text"
    >
      <Answer of={texts}>
        {(known) => (
          <AnswerForm
            personId={id}
            areaId={areaId}
            questionnaire={known}
            answeredBy={params.get('by') === 'paper' ? 'paper' : 'staff'}
          />
        )}
      </Answer>
    </Page>
  )
}

type AnswerFormProps = {
  personId: string
  areaId: string | null
  questionnaire: Questionnaire
  answeredBy: 'staff' | 'paper'
}

function AnswerForm({ personId, areaId, questionnaire, answeredBy }: AnswerFormProps) {
  const { t } = useTexts()
  const go = useNavigate()
  const { instrument, language, version, source, licence } = questionnaire
  const definition = definitionOf(instrument, version)
  const back = () => void go(`/people/${personId}?tab=needs`)
  const form = useForm(instrumentsApi.record, {
    record: `new-${personId}-${instrument}-${language}-${areaId}-${answeredBy}`,
    initial: {
      ...{ personId, instrument, language, areaId, answeredBy },
      ...{ answeredOn: Temporal.Now.plainDateISO().toString(), answers: {} },
    },
    onDone: back,
  })
  const answers = form.values.answers as Answers
  const asked = askedItems(definition, answers).map(({ key }) => key)
  const say = (key: string, value: string) => {
    const said = { ...answers, [key]: value === 'not-said' ? value : Number(value) } as Answers
    form.set('answers', answersAsked(definition, said))
  }
  const leaveOut = (key: string) => {
    const { [key]: _gone, ...left } = answers
    form.set('answers', answersAsked(definition, left))
  }
  return (
    <Form form={form} submitText={t('needs.instrument.save-answers')} onCancel={back}>
      <p className="soft">
        {t('needs.instrument.may-leave-out')}{' '}
        {definition.skips.length > 0 && t('needs.instrument.skips-hint')}
      </p>
      <DayField field={form.field('answeredOn')} label={t('needs.instrument.answered-on')} />
      {questionnaire.questions
        .filter(({ key }) => asked.includes(key))
        .map(({ key, text, options }, index) => (
          <div key={key}>
            <Taps
              legend={`${index + 1}. ${text}`}
              language={language}
              value={answers[key] === undefined ? null : String(answers[key])}
              onChoose={(value) => say(key, value)}
              columns={options.length > 6 ? 2 : 1}
              choices={[
                ...options.map(({ value, text: label }) => ({ value: String(value), label })),
                { value: 'not-said', label: t('needs.instrument.not-said') },
              ]}
            />
            {answers[key] !== undefined && (
              <button type="button" className="link-button" onClick={() => leaveOut(key)}>
                {t('needs.sitting.leave-out')}
              </button>
            )}
          </div>
        ))}
      <p className="soft small">
        {source} · {licence}
      </p>
    </Form>
  )
}
