import { Button } from '@mantine/core'
import { useState } from 'react'
import { languageNames } from '#platform/texts/languages.ts'
import {
  Card,
  DayField,
  Dialog,
  Form,
  RadioField,
  Row,
  Rows,
  SelectField,
  useForm,
  useMay,
  useTexts,
} from '#platform/web/index.ts'
import { letterWays } from '../model/objection.ts'
import { type RefusalFile, refusalsApi } from '../model/refusals-api.ts'
import { PrintLetter } from './print-letter.tsx'

/** The letter in plain words: printed in any of four languages, and on record once the person has it. */
export function LettersCard({ of }: { of: RefusalFile }) {
  const { t, day } = useTexts()
  const may = useMay()
  const [giving, setGiving] = useState(false)
  return (
    <Card title={t('refusals.letter')}>
      <p className="soft">{t('refusals.letter-text')}</p>
      {of.letters.length === 0 ? (
        <p>{t('refusals.letter-not-given')}</p>
      ) : (
        <Rows label={t('refusals.letter')}>
          {of.letters.map(({ id, objectionId, how, givenOn, language, givenByName }) => {
            const about = of.objections.find((one) => one.id === objectionId)
            return (
              <Row
                key={id}
                detail={[
                  t('refusals.letter-given', {
                    ...{ how: t(`refusals.letter-how.${how}`), day: day(givenOn) },
                    language: languageNames[language],
                  }),
                  givenByName,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              >
                {about
                  ? t('refusals.letter-which-answer', { day: day(about.cameOn) })
                  : t('refusals.letter-which-no')}
              </Row>
            )
          })}
        </Rows>
      )}
      <div className="refusal-do">
        <PrintLetter op={refusalsApi.letter} id={of.id} label={t('refusals.letter-print')} />
        {may('refusals:write') && (
          <Button size="sm" variant="default" onClick={() => setGiving(true)}>
            {t('refusals.letter-give')}
          </Button>
        )}
      </div>
      {giving && <Give of={of} onClose={() => setGiving(false)} />}
    </Card>
  )
}

function Give({ of, onClose }: { of: RefusalFile; onClose(): void }) {
  const { t, day, language } = useTexts()
  const answered = of.objections.filter(({ answeredOn }) => answeredOn !== null)
  const form = useForm(refusalsApi.giveLetter, {
    record: `new-${of.id}`,
    initial: {
      ...{ refusalId: of.id, objectionId: null, language, how: 'handed-over' },
      givenOn: Temporal.Now.plainDateISO().toString(),
    },
    onDone: onClose,
  })
  return (
    <Dialog open onClose={onClose} title={t('refusals.letter-give-title')}>
      <Form form={form} onCancel={onClose}>
        {answered.length > 0 && (
          <SelectField
            field={form.field('objectionId')}
            label={t('refusals.letter-which')}
            hint={t('refusals.letter-which-no')}
            choices={answered.map(({ id, cameOn }) => ({
              value: id,
              label: t('refusals.letter-which-answer', { day: day(cameOn) }),
            }))}
            width="full"
          />
        )}
        <RadioField
          field={form.field('language')}
          label={t('refusals.letter-language')}
          choices={Object.entries(languageNames).map(([value, label]) => ({ value, label }))}
        />
        <RadioField
          field={form.field('how')}
          label={t('refusals.letter-how')}
          choices={letterWays.map((value) => ({ value, label: t(`refusals.letter-how.${value}`) }))}
          columns={3}
        />
        <DayField field={form.field('givenOn')} label={t('refusals.letter-given-on')} />
      </Form>
    </Dialog>
  )
}
