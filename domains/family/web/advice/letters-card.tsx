import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { languageNames, languages } from '#platform/texts/languages.ts'
import {
  Card,
  DayField,
  Dialog,
  download,
  Form,
  RadioField,
  Row,
  Rows,
  SelectField,
  TextArea,
  TextField,
  useForm,
  useMay,
  useTexts,
} from '#platform/web/index.ts'
import { adviceApi } from '../../model/advice/advice-api.ts'
import { type CaseFile, type CaseLetter, sentWays } from '../../model/advice/case.ts'
import { todayHere, useFamilyWords } from '../words.ts'

/** Letters of the case: written here, printed, and kept as they were once they are sent. */
export function LettersCard({ of }: { of: CaseFile }) {
  const { t, day } = useTexts()
  const { word } = useFamilyWords()
  const may = useMay()
  const [writing, setWriting] = useState<CaseLetter | 'new' | null>(null)
  const [sending, setSending] = useState<CaseLetter | null>(null)
  const mayWrite = may('advice:write') && !of.wordsElsewhere
  return (
    <Card
      title={t('family.advice.letters')}
      aside={
        mayWrite &&
        of.state !== 'closed' && (
          <Button size="sm" variant="default" onClick={() => setWriting('new')}>
            {t('family.advice.write-letter')}
          </Button>
        )
      }
    >
      {of.letters.length === 0 ? (
        <p className="soft">{t('family.advice.no-letters')}</p>
      ) : (
        <Rows label={t('family.advice.letters')}>
          {of.letters.map((letter) => (
            <Row
              key={letter.id}
              detail={[
                letter.receiver,
                languageNames[letter.language],
                letter.sentOn === null
                  ? t('family.advice.not-sent')
                  : t('family.advice.was-sent', {
                      day: day(letter.sentOn, 'short'),
                      how: word('advice.sent', letter.sentHow ?? 'post'),
                    }),
              ].join(' · ')}
              aside={
                <span className="advice-links">
                  <Button
                    size="sm"
                    variant="default"
                    leftSection={<IconPrinter size={18} stroke={1.6} aria-hidden />}
                    onClick={() => void download(adviceApi.letter, { id: letter.id })}
                  >
                    {t('family.advice.print')}
                  </Button>
                  {letter.sentOn === null && mayWrite && (
                    <>
                      <button type="button" className="link-button" onClick={() => setWriting(letter)}>
                        {t('family.change')}
                      </button>
                      <button type="button" className="link-button" onClick={() => setSending(letter)}>
                        {t('family.advice.mark-sent')}
                      </button>
                    </>
                  )}
                </span>
              }
            >
              {letter.subject}
            </Row>
          ))}
        </Rows>
      )}
      {writing === 'new' && <NewLetter of={of} onClose={() => setWriting(null)} />}
      {writing !== null && writing !== 'new' && (
        <ChangeLetter of={writing} onClose={() => setWriting(null)} />
      )}
      {sending && <SentDialog of={sending} onClose={() => setSending(null)} />}
    </Card>
  )
}

function NewLetter({ of, onClose }: { of: CaseFile; onClose(): void }) {
  const { t } = useTexts()
  const form = useForm(adviceApi.writeLetter, {
    record: `new-${of.id}`,
    initial: {
      ...{ caseId: of.id, language: of.language, receiver: of.name ?? '', receiverAddress: '' },
      ...{ subject: of.subject, body: '' },
    },
    onDone: onClose,
  })
  return (
    <Dialog open onClose={onClose} title={t('family.advice.write-letter')}>
      <Form form={form} submitText={t('family.save')} onCancel={onClose}>
        <LetterFields form={form as never} />
      </Form>
    </Dialog>
  )
}

function ChangeLetter({ of, onClose }: { of: CaseLetter; onClose(): void }) {
  const { t } = useTexts()
  const { id, version, language, receiver, receiverAddress, subject, body } = of
  const form = useForm(adviceApi.changeLetter, {
    record: id,
    initial: { id, version, language, receiver, receiverAddress, subject, body },
    onDone: onClose,
  })
  return (
    <Dialog open onClose={onClose} title={t('family.advice.write-letter')}>
      <Form form={form} submitText={t('family.save')} onCancel={onClose}>
        <LetterFields form={form} />
      </Form>
    </Dialog>
  )
}

type LetterForm = ReturnType<typeof useForm<typeof adviceApi.changeLetter>>

function LetterFields({ form }: { form: LetterForm }) {
  const { t } = useTexts()
  return (
    <>
      <SelectField
        field={form.field('language')}
        label={t('family.advice.field.letter-language')}
        choices={languages.map((value) => ({ value, label: languageNames[value] }))}
      />
      <TextField field={form.field('receiver')} label={t('family.advice.field.receiver')} />
      <TextArea
        field={form.field('receiverAddress')}
        label={t('family.advice.field.receiver-address')}
        hint={t('family.advice.field.receiver-address-hint')}
        rows={2}
      />
      <TextField field={form.field('subject')} label={t('family.advice.field.letter-subject')} />
      <TextArea
        field={form.field('body')}
        label={t('family.advice.field.body')}
        hint={t('family.advice.field.body-hint')}
        rows={10}
      />
    </>
  )
}

function SentDialog({ of: { id, version }, onClose }: { of: CaseLetter; onClose(): void }) {
  const { t } = useTexts()
  const { choices } = useFamilyWords()
  const form = useForm(adviceApi.sendLetter, {
    record: id,
    initial: { id, version, sentOn: todayHere(), sentHow: 'post' },
    onDone: onClose,
  })
  return (
    <Dialog open onClose={onClose} title={t('family.advice.mark-sent')}>
      <Form form={form} submitText={t('family.save')} onCancel={onClose}>
        <DayField field={form.field('sentOn')} label={t('family.advice.field.sent-on')} />
        <RadioField
          field={form.field('sentHow')}
          label={t('family.advice.field.sent-how')}
          choices={choices(sentWays, 'advice.sent')}
          columns={3}
        />
      </Form>
    </Dialog>
  )
}
