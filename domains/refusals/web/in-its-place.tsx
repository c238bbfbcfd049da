import { Button } from '@mantine/core'
import { useState } from 'react'
import { Card, Dialog, Form, SelectField, TextArea, useForm, useMay, useTexts } from '#platform/web/index.ts'
import type { Refusal } from '../model/refusal.ts'
import { wantsAlternative } from '../model/refusal-rules.ts'
import { refusalsApi } from '../model/refusals-api.ts'
import { alternativeText, useRefusalChoices } from './words.ts'

/** What was offered instead; nobody is to leave empty-handed. */
export function InItsPlace({ of }: { of: Refusal }) {
  const texts = useTexts()
  const { t } = texts
  const may = useMay()
  const [offering, setOffering] = useState(false)
  const isNeeded = wantsAlternative(of)
  return (
    <Card title={t('refusals.instead')} tone={isNeeded ? 'tint' : 'plain'}>
      <p className={of.alternative ? undefined : 'soft'}>
        {of.alternative || isNeeded ? alternativeText(texts, of) : t('refusals.none-needed')}
      </p>
      {of.alternative !== 'other' && of.alternativeWords && (
        <p className="refusal-words">{of.alternativeWords}</p>
      )}
      {may('refusals:write') && (
        <div className="refusal-do">
          <Button size="sm" variant={isNeeded ? 'filled' : 'default'} onClick={() => setOffering(true)}>
            {t(of.alternative ? 'refusals.offer-change' : 'refusals.offer-do')}
          </Button>
        </div>
      )}
      {offering && <Offer of={of} onClose={() => setOffering(false)} />}
    </Card>
  )
}

function Offer({ of, onClose }: { of: Refusal; onClose(): void }) {
  const { t } = useTexts()
  const { alternatives } = useRefusalChoices()
  const { id, version, alternative, alternativeWords } = of
  const form = useForm(refusalsApi.offerAlternative, {
    record: id,
    initial: { id, version, alternative, alternativeWords },
    fromCurrent: (now) => {
      const { alternative, alternativeWords, version } = now as Refusal
      return { id, version, alternative, alternativeWords }
    },
    onDone: onClose,
  })
  return (
    <Dialog open onClose={onClose} title={t('refusals.offer')}>
      <Form form={form} onCancel={onClose}>
        <SelectField
          field={form.field('alternative')}
          label={t('refusals.instead')}
          choices={alternatives}
          width="full"
        />
        <TextArea
          field={form.field('alternativeWords')}
          label={t('refusals.alternative-words')}
          hint={t('refusals.alternative-words-hint')}
        />
      </Form>
    </Dialog>
  )
}
