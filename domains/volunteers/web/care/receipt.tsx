import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { send } from '#platform/web/calls/call.ts'
import {
  ChooseFile,
  Dialog,
  download,
  ErrorState,
  Loading,
  Notice,
  useCommand,
  useTexts,
} from '#platform/web/index.ts'
import { careApi } from '../../model/care-api.ts'
import { mostReceiptBytes, receiptTypes } from '../../model/care-receipt.ts'

/** The receipt as a picture; a PDF is offered to be kept. It is fetched when asked for, and let go with the dialog. */
export function ReceiptDialog({ id, title, onClose }: { id: string; title: string; onClose(): void }) {
  const { t } = useTexts()
  const [found, setFound] = useState<{ url: string; type: string } | null>(null)
  const [error, setError] = useState<unknown>(null)
  useEffect(() => {
    let url: string | null = null
    const leaving = new AbortController()
    send(careApi.receipt, { id }, { signal: leaving.signal })
      .then(async (response) => {
        const blob = await response.blob()
        if (leaving.signal.aborted) return
        url = URL.createObjectURL(blob)
        setFound({ url, type: blob.type })
      })
      .catch((problem: unknown) => {
        if (!leaving.signal.aborted) setError(problem)
      })
    return () => {
      leaving.abort()
      if (url) URL.revokeObjectURL(url)
    }
  }, [id])
  return (
    <Dialog open onClose={onClose} title={title}>
      {error !== null && <ErrorState error={error} />}
      {error === null && found === null && <Loading />}
      {found?.type.startsWith('image/') && <img className="receipt" src={found.url} alt={title} />}
      {found && !found.type.startsWith('image/') && (
        <>
          <p>{t('care.expenses.is-pdf')}</p>
          <Button variant="default" onClick={() => void download(careApi.receipt, { id })}>
            {t('care.expenses.open-receipt')}
          </Button>
        </>
      )}
    </Dialog>
  )
}

/** Adds a receipt to an expense that waits. */
export function AddReceipt({ id }: { id: string }) {
  const { t, reason } = useTexts()
  const { run, pending, problem } = useCommand(careApi.addReceipt)
  const [tooLarge, setTooLarge] = useState(false)
  const take = (file: File) => {
    // What is too large anyway need not travel first.
    const isLarge = file.size > mostReceiptBytes
    setTooLarge(isLarge)
    if (!isLarge) void run({ id }, { file })
  }
  const reasons = tooLarge
    ? [{ code: 'receipt-too-large' as const, values: { megabytes: mostReceiptBytes / 1024 / 1024 } }]
    : (problem?.reasons ?? [])
  return (
    <>
      <ChooseFile
        label={t('care.expenses.add-receipt')}
        accept={receiptTypes.join(',')}
        disabled={pending}
        kinds={{ text: t('care.expenses.receipt-kinds'), shown: false }}
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
