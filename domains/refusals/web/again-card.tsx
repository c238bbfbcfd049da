import { Button } from '@mantine/core'
import { useState } from 'react'
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
import { type RefusalFile, refusalsApi } from '../model/refusals-api.ts'
import { dayOf, deciderText } from './words.ts'

/** Whether the question is open again, what else was answered to it, and the way to ask it once more. */
export function AgainCard({ of }: { of: RefusalFile }) {
  const texts = useTexts()
  const { t, day } = texts
  const may = useMay()
  const [asking, setAsking] = useState(false)
  if (of.liftedOn === null && of.sameQuestion.length === 0 && !may('refusals:write')) return null
  return (
    <Card
      title={t(of.liftedOn === null ? 'refusals.reopen' : 'refusals.lifted')}
      aside={of.liftedOn !== null && <Chip tone="moss">{t('refusals.outcome.lifted')}</Chip>}
    >
      {of.liftedOn !== null && of.liftedWhy !== null ? (
        <>
          <p>{t(`refusals.lifted-line.${of.liftedWhy}`, { day: day(of.liftedOn) })}</p>
          <p className="refusal-words">{of.liftedWords}</p>
        </>
      ) : (
        <>
          <p className="soft">{t('refusals.reopen-text')}</p>
          {may('refusals:write') && (
            <div className="refusal-do">
              <Button size="sm" variant="default" onClick={() => setAsking(true)}>
                {t('refusals.reopen')}
              </Button>
            </div>
          )}
        </>
      )}
      {of.sameQuestion.length > 0 && (
        <>
          <h3 className="refusal-part">{t('refusals.same-question')}</h3>
          <Rows label={t('refusals.same-question')}>
            {of.sameQuestion.map((one) => (
              <Row
                key={one.id}
                to={`/refusals/${one.id}`}
                detail={[deciderText(texts, one), day(dayOf(one.decidedAt))].join(' · ')}
              >
                {t(`refusals.reason.${one.reason}`)}
              </Row>
            ))}
          </Rows>
        </>
      )}
      {asking && <AskAgain of={of} onClose={() => setAsking(false)} />}
    </Card>
  )
}

function AskAgain({ of: { id, version }, onClose }: { of: RefusalFile; onClose(): void }) {
  const { t } = useTexts()
  const form = useForm(refusalsApi.reopen, { record: id, initial: { id, version }, onDone: onClose })
  return (
    <Dialog open onClose={onClose} title={t('refusals.reopen-title')}>
      <Form form={form} submitText={t('refusals.reopen-submit')} onCancel={onClose}>
        <TextArea field={form.field('words')} label={t('refusals.reopen-words')} />
      </Form>
    </Dialog>
  )
}
