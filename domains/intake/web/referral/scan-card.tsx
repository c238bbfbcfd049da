import { Button } from '@mantine/core'
import { useState } from 'react'
import { mostReceiptBytes, receiptTypes } from '#domains/volunteers/model/index.ts'
import { Card, ChooseFile, download, Notice, useCommand, useMay, useTexts } from '#platform/web/index.ts'
import { intakeApi } from '../../model/intake-api.ts'
import type { ReferralFile } from '../../model/referral-file.ts'

/** The paper as it came: kept beside what was typed from it, for those who handle the referral. */
export function ScanCard({ of: { id, hasScan } }: { of: ReferralFile }) {
  const { t } = useTexts()
  const may = useMay()
  const remove = useCommand(intakeApi.removeScan)
  if (!hasScan && !may('intake:write')) return null
  return (
    <Card title={t('intake.scan.title')}>
      {!hasScan && <p className="soft">{t('intake.scan.none')}</p>}
      <div className="intake-buttons">
        {hasScan && (
          <Button variant="default" onClick={() => void download(intakeApi.scan, { id })}>
            {t('intake.scan.open')}
          </Button>
        )}
        {may('intake:write') && <Choose id={id} hasScan={hasScan} />}
        {hasScan && may('intake:write') && (
          <Button variant="default" loading={remove.pending} onClick={() => void remove.run({ id })}>
            {t('intake.scan.remove')}
          </Button>
        )}
      </div>
    </Card>
  )
}

function Choose({ id, hasScan }: { id: string; hasScan: boolean }) {
  const { t, reason } = useTexts()
  const { run, pending, problem } = useCommand(intakeApi.addScan)
  const [tooLarge, setTooLarge] = useState(false)
  const take = (file: File) => {
    // What is too large anyway need not travel first.
    const isLarge = file.size > mostReceiptBytes
    setTooLarge(isLarge)
    if (!isLarge) void run({ id }, { file })
  }
  const reasons = tooLarge
    ? [{ code: 'scan-too-large' as const, values: { megabytes: mostReceiptBytes / 1024 / 1024 } }]
    : (problem?.reasons ?? [])
  return (
    <>
      <ChooseFile
        label={t(hasScan ? 'intake.scan.replace' : 'intake.scan.add')}
        accept={receiptTypes.join(',')}
        disabled={pending}
        kinds={{ text: t('intake.scan.kinds'), shown: true }}
        onChoose={take}
      />
      {reasons.length > 0 && (
        <div role="alert">
          <Notice tone="beacon">
            {reasons.map((one) => (
              <p key={one.code}>{reason(one)}</p>
            ))}
          </Notice>
        </div>
      )}
    </>
  )
}
