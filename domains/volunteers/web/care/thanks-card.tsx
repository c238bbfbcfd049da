import { Button } from '@mantine/core'
import { useState } from 'react'
import {
  Card,
  Dialog,
  EmptyState,
  Form,
  RadioField,
  TextArea,
  useForm,
  useTexts,
} from '#platform/web/index.ts'
import { type Care, careApi } from '../../model/care-api.ts'
import { thankers } from '../../model/care-thanks.ts'

export function ThanksCard({ care: { thanks, volunteer } }: { care: Care }) {
  const { t, day } = useTexts()
  const [writing, setWriting] = useState(false)
  return (
    <Card title={t('care.thanks.title')}>
      {thanks.length === 0 ? (
        <EmptyState title={t('care.thanks.none.title')} text={t('care.thanks.none.text')} />
      ) : (
        <ul className="care-thanks">
          {thanks.map(({ id, words, fromWhom, day: said, passedOnBy }) => (
            <li key={id}>
              <blockquote>{words}</blockquote>
              <div className="soft small">
                {[
                  t(`care.thanks.from.${fromWhom}`),
                  day(said, 'near'),
                  passedOnBy ?? t('care.somebody'),
                ].join(' · ')}
              </div>
            </li>
          ))}
        </ul>
      )}
      <div className="care-buttons">
        <Button variant="default" onClick={() => setWriting(true)}>
          {t('care.thanks.write')}
        </Button>
      </div>
      {writing && <ThankDialog volunteerId={volunteer.id} onClose={() => setWriting(false)} />}
    </Card>
  )
}

function ThankDialog({ volunteerId, onClose }: { volunteerId: string; onClose(): void }) {
  const { t } = useTexts()
  const form = useForm(careApi.thank, {
    record: `new-${volunteerId}`,
    initial: { volunteerId, fromWhom: 'staff', words: '' },
    onDone: onClose,
  })
  const choices = thankers.map((from) => ({ value: from, label: t(`care.thanks.from.${from}`) }))
  return (
    <Dialog open onClose={onClose} title={t('care.thanks.write')}>
      <Form form={form} submitText={t('care.thanks.send')} onCancel={onClose}>
        <RadioField field={form.field('fromWhom')} label={t('care.thanks.from')} choices={choices} />
        <TextArea
          field={form.field('words')}
          label={t('care.thanks.words')}
          hint={t('care.thanks.words-hint')}
          rows={4}
        />
      </Form>
    </Dialog>
  )
}
