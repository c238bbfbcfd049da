import { Button } from '@mantine/core'
import { useState } from 'react'
import { Dialog, Facts, Notice, useCommand } from '#platform/web/index.ts'
import type { Countdown } from '../../model/countdown/countdown.ts'
import { countdownApi } from '../../model/countdown/countdown-api.ts'
import type { GuaranteeItem } from '../../model/countdown/item.ts'
import { EvidenceList } from './evidence-list.tsx'
import { EvidenceForm } from './forms/evidence-form.tsx'
import { ItemForm } from './forms/item-form.tsx'
import { LetterForm } from './forms/letter-form.tsx'
import { NotNeededForm } from './forms/not-needed-form.tsx'
import { LettersWaiting } from './letters-waiting.tsx'
import { useCountdownWords } from './words.ts'

type Open = 'evidence' | 'letter' | 'not-needed' | 'change'

/** An item in full: who answers for it, when, why this office; who was told; and what can be done now. */
export function ItemBody({
  item,
  countdown,
  writes,
}: {
  item: GuaranteeItem
  countdown: Countdown
  writes: boolean
}) {
  const { t } = useCountdownWords()
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  const readsAll = !item.isHealth || countdown.readsHealth
  const titles = {
    evidence: 'release.evidence.title',
    letter: 'release.letter.title',
    'not-needed': 'release.item.not-needed',
    change: 'release.item.change',
  } as const
  return (
    <div className="guarantee-body">
      <ItemFacts item={item} />
      {readsAll ? (
        <>
          <EvidenceList item={item} writes={writes} />
          <LettersWaiting item={item} writes={writes} />
        </>
      ) : (
        <Notice>{t('release.item.health-closed')}</Notice>
      )}
      {writes && (
        <p className="guarantee-deeds no-print">
          {readsAll && (
            <>
              <Button onClick={() => setOpen('evidence')}>{t('release.evidence.add')}</Button>
              <Button variant="default" onClick={() => setOpen('letter')}>
                {t('release.letter.write')}
              </Button>
            </>
          )}
          <Mark item={item} onNotNeeded={() => setOpen('not-needed')} />
          <Button variant="subtle" onClick={() => setOpen('change')}>
            {t('release.item.change')}
          </Button>
        </p>
      )}
      {open && (
        <Dialog open onClose={close} title={`${t(titles[open])}: ${item.name}`}>
          {open === 'evidence' && <EvidenceForm item={item} onClose={close} />}
          {open === 'letter' && <LetterForm item={item} onClose={close} />}
          {open === 'not-needed' && <NotNeededForm item={item} onClose={close} />}
          {open === 'change' && <ItemForm item={item} countdown={countdown} onClose={close} />}
        </Dialog>
      )}
    </div>
  )
}

function ItemFacts({ item }: { item: GuaranteeItem }) {
  const { t, day, offset } = useCountdownWords()
  const { agency, usualAgency, inCharge, due, dueOffset, office, officeBasis, notedDay, notedWords } = item
  const facts = [
    { label: t('release.item.agency'), value: agency ?? usualAgency ?? t('release.item.agency-none') },
    ...(office === null
      ? []
      : [
          {
            label: t('release.office.why'),
            value:
              officeBasis === null ? t(`release.office.rule.${office}`) : t(`release.basis.${officeBasis}`),
          },
        ]),
    { label: t('release.item.in-charge'), value: inCharge?.name ?? t('release.item.in-charge-nobody') },
    {
      label: t('release.item.due-label'),
      value: due === null ? offset(dueOffset) : `${day(due, 'weekday')} (${offset(dueOffset)})`,
    },
    ...(notedDay === null
      ? []
      : [
          {
            label: t('release.item.fixed'),
            value: [day(notedDay, 'weekday'), notedWords].filter(Boolean).join(': '),
          },
        ]),
    ...(item.state === 'open' ? [] : [{ label: t('release.item.state'), value: <Settled item={item} /> }]),
  ]
  return <Facts of={facts} />
}

function Settled({ item }: { item: GuaranteeItem }) {
  const { t, day } = useCountdownWords()
  const who = { name: item.stateBy ?? '', day: day(item.stateSince, 'long') }
  if (item.state === 'done') return t('release.item.done-by', who)
  const why = item.notNeededBecause === null ? '' : t(`release.not-needed.${item.notNeededBecause}`)
  return [t('release.item.not-needed-by', { ...who, why }), item.notNeededWords].filter(Boolean).join(' ')
}

/** Done, open again, or not needed. */
function Mark({ item: { id, version, state }, onNotNeeded }: { item: GuaranteeItem; onNotNeeded(): void }) {
  const { t } = useCountdownWords()
  const mark = useCommand(countdownApi.markItem)
  const to = (next: 'open' | 'done') =>
    void mark.run({ id, version, state: next, because: null, words: null })
  if (state !== 'open')
    return (
      <Button variant="default" loading={mark.pending} onClick={() => to('open')}>
        {t('release.item.reopen')}
      </Button>
    )
  return (
    <>
      <Button variant="default" loading={mark.pending} onClick={() => to('done')}>
        {t('release.item.done')}
      </Button>
      <Button variant="default" onClick={onNotNeeded}>
        {t('release.item.not-needed')}
      </Button>
    </>
  )
}
