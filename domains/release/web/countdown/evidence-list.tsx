import { Button } from '@mantine/core'
import { useState } from 'react'
import { Chip, Dialog, download, Form, TextArea, useForm } from '#platform/web/index.ts'
import { countdownApi } from '../../model/countdown/countdown-api.ts'
import type { Evidence, GuaranteeItem } from '../../model/countdown/item.ts'
import { useCountdownWords } from './words.ts'

/** Who was told, how and when; what came on the day of release or later says so. */
export function EvidenceList({ item, writes }: { item: GuaranteeItem; writes: boolean }) {
  const { t } = useCountdownWords()
  if (item.evidence.length === 0) return <p className="soft">{t('release.evidence.none')}</p>
  return (
    <ul className="evidence" aria-label={t('release.evidence.list')}>
      {item.evidence.map((one) => (
        <Told key={one.id} evidence={one} writes={writes} />
      ))}
    </ul>
  )
}

function Told({ evidence, writes }: { evidence: Evidence; writes: boolean }) {
  const { t, day } = useCountdownWords()
  const [withdrawing, setWithdrawing] = useState(false)
  const { how, toldOn, toldWhom, words, notedBy, late, withdrawnWhy, letterId } = evidence
  const isWithdrawn = withdrawnWhy !== null
  return (
    <li data-withdrawn={isWithdrawn}>
      <span>{t(`release.evidence.said.${how}`, { whom: toldWhom, day: day(toldOn, 'long') })}</span>{' '}
      {late && !isWithdrawn && <Chip tone="beacon">{t('release.evidence.late')}</Chip>}
      {words && <p>{words}</p>}
      <p className="soft small">
        {t('release.evidence.noted-by', { name: notedBy ?? '' })}
        {isWithdrawn && ` ${t('release.evidence.withdrawn', { why: withdrawnWhy })}`}{' '}
        {letterId && (
          <button
            type="button"
            className="link-button"
            onClick={() => void download(countdownApi.printLetter, { id: letterId })}
          >
            {t('release.letter.see')}
          </button>
        )}{' '}
        {writes && !isWithdrawn && letterId === null && (
          <Button variant="subtle" size="compact-sm" onClick={() => setWithdrawing(true)}>
            {t('release.evidence.withdraw')}
          </Button>
        )}
      </p>
      {withdrawing && (
        <Dialog open onClose={() => setWithdrawing(false)} title={t('release.evidence.withdraw')}>
          <WithdrawForm id={evidence.id} onClose={() => setWithdrawing(false)} />
        </Dialog>
      )}
    </li>
  )
}

function WithdrawForm({ id, onClose }: { id: string; onClose(): void }) {
  const { t } = useCountdownWords()
  const form = useForm(countdownApi.withdrawEvidence, {
    record: id,
    initial: { id, why: '' },
    onDone: onClose,
  })
  return (
    <Form form={form} onCancel={onClose} submitText={t('release.evidence.withdraw')} grave>
      <TextArea field={form.field('why')} label={t('release.evidence.withdraw-why')} rows={2} />
    </Form>
  )
}
