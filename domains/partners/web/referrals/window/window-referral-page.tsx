import { useEffect, useState } from 'react'
import { useParams } from 'react-router'
import { Answer, download, Page, useAnswer, useCommand, useTexts } from '#platform/web/index.ts'
import { windowApi } from '../../../model/referrals/window-api.ts'
import { AnswerForm, formKey } from '../answer-form.tsx'
import { Seen } from './seen.tsx'
import { standAtTheWindow } from './side.ts'

standAtTheWindow()

/** One referral, as the partner who signs in reads and answers it. */
export default function WindowReferralPage() {
  const { t } = useTexts()
  const { id = '' } = useParams()
  const answer = useAnswer(windowApi.show, { id }, { everyMs: 30_000 })
  const { run: see } = useCommand(windowApi.see)
  const deleted = useCommand(windowApi.deleted)
  const [answers, setAnswers] = useState(0)
  const isNew = answer.data?.state === 'sent'
  useEffect(() => {
    if (isNew) void see({ id })
  }, [isNew, id, see])
  const reference = answer.data?.reference ?? '…'
  return (
    <Page
      title={t('partners.window.referral', { reference })}
      breadcrumbs={[{ text: t('partners.window.back'), to: '/window' }]}
      width="text"
    >
      <Answer of={answer}>
        {(referral) => (
          <Seen
            of={referral}
            onFile={(itemId) => void download(windowApi.file, { itemId })}
            onDeleted={() => void deleted.run({ id, words: null })}
          >
            <AnswerForm
              key={formKey(referral.state, answers)}
              op={windowApi.answer}
              which={{ id }}
              of={referral}
              onDone={() => setAnswers(answers + 1)}
            />
          </Seen>
        )}
      </Answer>
    </Page>
  )
}
