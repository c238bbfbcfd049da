import { useState } from 'react'
import { Card, download, ErrorState, Loading, Notice, Page, useTexts } from '#platform/web/index.ts'
import { linkApi } from '../../../model/referrals/window-api.ts'
import { AnswerForm, formKey } from '../answer-form.tsx'
import { CodeSteps } from './code-steps.tsx'
import { Seen } from './seen.tsx'
import { useKeyedReferral } from './use-keyed-referral.ts'

/** Where the link of a mail leads: first the code, then the one referral. The key lives in this page alone and goes with it. */
export default function LinkPage() {
  const { t } = useTexts()
  const [key, setKey] = useState<string | null>(null)
  const [token] = useState(() => location.hash.slice(1))
  return (
    <Page title={t('partners.window.code-title')} width="text">
      {key === null ? (
        <Card>
          <CodeSteps token={token} onKey={setKey} />
        </Card>
      ) : (
        <Keyed of={key} onOver={() => setKey(null)} />
      )}
    </Page>
  )
}

function Keyed({ of, onOver }: { of: string; onOver(): void }) {
  const { t } = useTexts()
  const [answers, setAnswers] = useState(0)
  const { referral, problem, again, deleted } = useKeyedReferral(of)
  if (problem?.kind === 'not-found') {
    return (
      <Notice>
        <p>{t('partners.window.key-over')}</p>
        <button type="button" className="link-button" onClick={onOver}>
          {t('partners.window.code-ask')}
        </button>
      </Notice>
    )
  }
  if (problem) return <ErrorState error={problem} retry={again} />
  if (!referral) return <Loading />
  return (
    <>
      <p className="soft">{t('partners.window.referral', { reference: referral.reference })}</p>
      <Seen
        of={referral}
        onFile={(itemId) => void download(linkApi.file, { key: of, itemId })}
        onDeleted={() => void deleted()}
      >
        <AnswerForm
          key={formKey(referral.state, answers)}
          op={linkApi.answer}
          which={{ key: of }}
          of={referral}
          onDone={() => {
            setAnswers(answers + 1)
            again()
          }}
        />
      </Seen>
    </>
  )
}
