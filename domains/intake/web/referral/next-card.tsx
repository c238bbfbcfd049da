import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'react-router'
import { Card, Notice, useCommand, useMay, useTexts } from '#platform/web/index.ts'
import { intakeApi } from '../../model/intake-api.ts'
import type { ReferralFile } from '../../model/referral-file.ts'
import type { ReferralStep } from '../../model/referral-states.ts'
import { useIntakeWords } from '../words.ts'
import { dialogs } from './dialogs/dialogs.ts'

const neededFor: Partial<Record<ReferralStep, 'intake:decide' | 'people:write'>> = {
  ...{ accept: 'intake:decide', refuse: 'intake:decide', package: 'intake:decide' },
  ...{ close: 'intake:decide', reopen: 'intake:decide', 'taken-in': 'people:write' },
}

// What comes first is what is likeliest next; nobody has looked at what is new.
const likeliest: readonly ReferralStep[] = [
  ...(['consent', 'taken-in', 'accept', 'refuse', 'package', 'close', 'reopen'] as const),
  ...(['bring-back', 'triage', 'wait', 'withdraw', 'set-aside'] as const),
]
const inOrder = ({ state, mayNow }: ReferralFile): readonly ReferralStep[] => {
  const open = likeliest.filter((step) => mayNow.includes(step))
  return state === 'new' ? open.toSorted((a, b) => Number(b === 'triage') - Number(a === 'triage')) : open
}

/** Where it stands in a sentence, and what can be done about it now, the likeliest first. */
export function NextCard({ of }: { of: ReferralFile }) {
  const { t } = useTexts()
  const may = useMay()
  const [asking, setAsking] = useState<ReferralStep | null>(null)
  const { run, pending, problem } = useDirectSteps()
  const open = inOrder(of).filter((step) => may(neededFor[step] ?? 'intake:write'))
  const shown = open.filter((step) => {
    if (step === 'close') return of.refusal?.endedWell === true
    if (step === 'package') return of.refusal?.alternative === null
    if (step === 'accept') return of.consentHolds
    return step !== 'consent' || (!of.consentHolds && of.consent === null)
  })
  const Asked = asking === null ? null : (dialogs[asking] ?? null)
  return (
    <Card
      title={t('intake.next')}
      aside={of.mayNow.includes('changed') && may('intake:write') && <Correct of={of} />}
    >
      <Standing of={of} />
      {shown.length > 0 && (
        <div className="intake-buttons">
          {shown.map((step, index) => (
            <Button
              key={step}
              variant={index === 0 ? 'filled' : 'default'}
              loading={pending && dialogs[step] === undefined}
              onClick={() => (dialogs[step] ? setAsking(step) : void run(step, of))}
            >
              {t(`intake.do.${step as 'triage'}`)}
            </Button>
          ))}
        </div>
      )}
      {problem && <Reasons of={problem.reasons} />}
      {Asked && <Asked of={of} onClose={() => setAsking(null)} />}
    </Card>
  )
}

const Correct = ({ of }: { of: ReferralFile }) => {
  const { t } = useTexts()
  return <Link to={`/intake/${of.id}/change`}>{t('intake.do.change')}</Link>
}

function Reasons({ of }: { of: Parameters<ReturnType<typeof useTexts>['reason']>[0][] }) {
  const { reason } = useTexts()
  return (
    <div role="alert">
      <Notice tone="beacon">
        {of.map((one) => (
          <p key={one.code}>{reason(one)}</p>
        ))}
      </Notice>
    </div>
  )
}

/** Steps that need no words are taken at once. */
function useDirectSteps() {
  const triage = useCommand(intakeApi.triage)
  const close = useCommand(intakeApi.close)
  const bringBack = useCommand(intakeApi.bringBack)
  const of: Partial<Record<ReferralStep, typeof triage>> = { triage, close, 'bring-back': bringBack }
  const all = [triage, close, bringBack]
  return {
    run: (step: ReferralStep, { id, version }: ReferralFile) => of[step]?.run({ id, version }),
    pending: all.some(({ pending }) => pending),
    problem: all.find(({ problem }) => problem)?.problem ?? null,
  }
}

function Standing({ of }: { of: ReferralFile }) {
  const { t, day } = useTexts()
  const { word, waitsFor } = useIntakeWords()
  const { state, stateSince, handledBy, decidedBy, decidedOn, closed, setAside, sameAs, days, mayNow } = of
  const decided = { day: day(decidedOn ?? stateSince, 'near'), name: decidedBy ?? '–' }
  const since = day(stateSince, 'near')
  if (setAside)
    return (
      <p>
        {t('intake.next.set-aside', { because: word('because', setAside) })}{' '}
        {sameAs && (
          <Link to={`/intake/${sameAs.id}`}>
            {t('intake.next.same-as', { day: day(sameAs.cameOn, 'near') })}
          </Link>
        )}
      </p>
    )
  const said = {
    new: t('intake.next.new'),
    'in-triage': t('intake.next.in-triage', { name: handledBy ?? '–', day: since }),
    waiting: t('intake.next.waiting', { what: waitsFor(of), day: since }),
    accepted: t('intake.next.accepted', decided),
    refused: t(closed ? 'intake.next.refused' : 'intake.next.refused-open', decided),
    withdrawn: t('intake.next.withdrawn', { day: since }),
  }[state]
  const isWaiting = mayNow.includes('withdraw')
  return (
    <>
      <p>
        {said} {isWaiting && <span>{t('intake.next.waited', { days })}</span>}
      </p>
      {isWaiting && of.personId === null && <p className="soft">{t('intake.next.needs-file')}</p>}
      {isWaiting && of.personId !== null && !of.consentHolds && (
        <p className="soft">{t('intake.next.needs-consent')}</p>
      )}
    </>
  )
}
