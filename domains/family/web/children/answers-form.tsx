import {
  Card,
  DayField,
  Facts,
  type Field,
  Form,
  RadioField,
  TextArea,
  TextField,
  useForm,
  useMay,
  useTexts,
} from '#platform/web/index.ts'
import type { AssessmentFile } from '../../model/children/assessment.ts'
import { assessmentsApi } from '../../model/children/assessments-api.ts'
import {
  checklistAnswers,
  concernAnswers,
  officeAnswers,
  psychiatristSays,
} from '../../model/children/codes.ts'
import { useChildWords } from './child-words.ts'

/** The questions, to be answered while nothing is decided, to be read afterwards. */
export function AnswersForm({ of }: { of: AssessmentFile }) {
  const may = useMay()
  return of.decision === null && may('children:write') ? <Ask of={of} /> : <Read of={of} />
}

const answerOf = (of: AssessmentFile, code: string) =>
  of.answers.find((one) => one.code === code)?.answer ?? 'not-asked'

const initialOf = (of: AssessmentFile) => ({
  ...{ id: of.id, version: of.version },
  answers: of.checklist.items.map(({ code }) => ({ code, answer: answerOf(of, code) })),
  ...{ concerns: of.concerns, psychiatrist: of.psychiatrist, psychiatristName: of.psychiatristName },
  ...{ psychiatristOn: of.psychiatristOn, police: of.police, policeOn: of.policeOn },
  ...{ protective: of.protective, protectiveOn: of.protectiveOn, bestInterest: of.bestInterest },
})

function Ask({ of }: { of: AssessmentFile }) {
  const { t, language } = useTexts()
  const { choices } = useChildWords()
  const form = useForm(assessmentsApi.answer, { record: of.id, initial: initialOf(of) })
  const field = form.field
  const psychiatrist = field('psychiatrist') as Field<string | null>
  const isAnswered = (said: unknown) => said === 'nothing-against' || said === 'against'
  return (
    <Card title={t('family.child.answers')} aside={<span className="small soft">{of.checklist.name}</span>}>
      <Form form={form}>
        {of.checklist.items.map(({ code, texts, needed }, index) => (
          <RadioField
            key={code}
            field={field(`answers.${index}.answer`) as Field<string>}
            label={needed ? `${texts[language]} (${t('family.child.needed')})` : texts[language]}
            choices={choices(checklistAnswers, 'answer')}
            columns={3}
          />
        ))}
        <h3>{t('family.child.concerns')}</h3>
        <p className="soft">{t('family.child.concerns-text')}</p>
        <RadioField
          field={field('concerns')}
          label={t('family.child.concerns-question')}
          choices={choices(concernAnswers, 'concern')}
          columns={2}
        />
        <RadioField
          field={{
            ...(psychiatrist as Field<string>),
            value: psychiatrist.value ?? 'none',
            set: (value) => {
              psychiatrist.set(value === 'none' ? null : value)
              if (value === 'none') {
                form.set('psychiatristName', null)
                form.set('psychiatristOn', null)
              }
            },
          }}
          label={t('family.child.psychiatrist')}
          choices={[
            { value: 'none', label: t('family.child.psychiatrist-none') },
            ...choices(psychiatristSays, 'psychiatrist'),
          ]}
          columns={3}
        />
        {psychiatrist.value && (
          <div className="child-two">
            <TextField
              field={field('psychiatristName') as Field<string>}
              label={t('family.child.psychiatrist-name')}
            />
            <DayField
              field={field('psychiatristOn') as Field<string>}
              label={t('family.child.answered-on')}
            />
          </div>
        )}
        <RadioField
          field={field('police')}
          label={t('family.child.police')}
          choices={choices(officeAnswers, 'office')}
          columns={2}
        />
        {isAnswered(form.values.police) && (
          <DayField field={field('policeOn') as Field<string>} label={t('family.child.answered-on')} />
        )}
        <RadioField
          field={field('protective')}
          label={t('family.child.protective')}
          choices={choices(officeAnswers, 'office')}
          columns={2}
        />
        {isAnswered(form.values.protective) && (
          <DayField field={field('protectiveOn') as Field<string>} label={t('family.child.answered-on')} />
        )}
        <h3>{t('family.child.best-interest')}</h3>
        <TextArea
          field={field('bestInterest') as Field<string>}
          label={t('family.child.best-interest-text')}
          rows={4}
        />
      </Form>
    </Card>
  )
}

function Read({ of }: { of: AssessmentFile }) {
  const { t, day, language } = useTexts()
  const { word } = useChildWords()
  const dated = (said: string, on: string | null) => (on ? `${said}, ${day(on)}` : said)
  return (
    <Card title={t('family.child.answers')} aside={<span className="small soft">{of.checklist.name}</span>}>
      <Facts
        of={[
          ...of.checklist.items.map(({ code, texts }) => ({
            label: texts[language],
            value: word('answer', answerOf(of, code)),
          })),
          { label: t('family.child.concerns-question'), value: word('concern', of.concerns) },
          {
            label: t('family.child.psychiatrist'),
            value: of.psychiatrist
              ? dated(`${word('psychiatrist', of.psychiatrist)} (${of.psychiatristName})`, of.psychiatristOn)
              : t('family.child.psychiatrist-none'),
          },
          { label: t('family.child.police'), value: dated(word('office', of.police), of.policeOn) },
          {
            label: t('family.child.protective'),
            value: dated(word('office', of.protective), of.protectiveOn),
          },
          { label: t('family.child.best-interest'), value: of.bestInterest ?? '–' },
        ]}
      />
    </Card>
  )
}
