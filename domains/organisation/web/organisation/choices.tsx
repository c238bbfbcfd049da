import { Button } from '@mantine/core'
import { useState } from 'react'
import type { TextKey } from '#platform/texts/text.ts'
import {
  Card,
  Chip,
  Dialog,
  Form,
  Row,
  Rows,
  TextArea,
  useForm,
  useMay,
  useTexts,
} from '#platform/web/index.ts'
import type { Choice } from '../../model/organisation.ts'
import { organisationApi } from '../../model/organisation-api.ts'

const nameOf = (key: Choice['key']): TextKey => `choice.${key}` as TextKey
const meaningOf = (key: Choice['key']): TextKey => `choice-means.${key}` as TextKey

/** What is recorded beyond the minimum, since when and why. */
export function Choices({ choices }: { choices: Choice[] }) {
  const { t, day } = useTexts()
  const may = useMay()
  const [deciding, setDeciding] = useState<Choice | null>(null)
  return (
    <Card title={t('choice.title')}>
      <p className="soft">{t('choice.text')}</p>
      <Rows label={t('choice.title')}>
        {choices.map((choice) => (
          <Row
            key={choice.key}
            detail={
              <>
                <div>{t(meaningOf(choice.key))}</div>
                {choice.since && (
                  <div>{t('choice.since', { day: day(choice.since), reason: choice.reason ?? '' })}</div>
                )}
              </>
            }
            aside={
              <>
                <Chip tone={choice.chosen ? 'fjord' : 'plain'}>
                  {t(choice.chosen ? 'choice.on' : 'choice.off')}
                </Chip>
                {may('organisation:write') && (
                  <Button
                    size="sm"
                    variant="default"
                    aria-label={t(choice.chosen ? 'choice.stop-of' : 'choice.begin-of', {
                      name: t(nameOf(choice.key)),
                    })}
                    onClick={() => setDeciding(choice)}
                  >
                    {t(choice.chosen ? 'choice.stop' : 'choice.begin')}
                  </Button>
                )}
              </>
            }
          >
            {t(nameOf(choice.key))}
          </Row>
        ))}
      </Rows>
      {deciding && <Decide choice={deciding} onClose={() => setDeciding(null)} />}
    </Card>
  )
}

function Decide({ choice: { key, chosen }, onClose }: { choice: Choice; onClose(): void }) {
  const { t } = useTexts()
  const name = t(nameOf(key))
  const form = useForm(organisationApi.choose, {
    record: key,
    draft: false,
    initial: { key, chosen: !chosen },
    onDone: onClose,
  })
  return (
    <Dialog open onClose={onClose} title={t(chosen ? 'choice.stop-of' : 'choice.begin-of', { name })}>
      <Form form={form} submitText={t(chosen ? 'choice.stop' : 'choice.begin')} onCancel={onClose}>
        <p>{t(chosen ? 'choice.stop-text' : 'choice.begin-text')}</p>
        <TextArea field={form.field('reason')} label={t('choice.reason')} hint={t('choice.reason-hint')} />
      </Form>
    </Dialog>
  )
}
