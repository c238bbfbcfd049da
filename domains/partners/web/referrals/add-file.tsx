import { useId } from 'react'
import { ErrorState, useCommand, useTexts } from '#platform/web/index.ts'
import { referralsApi } from '../../model/referrals/referrals-api.ts'

/** The paper that goes with an item, on the item's ground. */
export function AddFile({ id, itemId }: { id: string; itemId: string }) {
  const { t } = useTexts()
  const input = useId()
  const { run, pending, problem } = useCommand(referralsApi.addFile)
  return (
    <>
      <label className="link-button" htmlFor={input}>
        {t('partners.referral.add-file')}
      </label>
      <input
        id={input}
        className="sr-only"
        type="file"
        accept="application/pdf,image/jpeg,image/png"
        disabled={pending}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          if (file) void run({ id, itemId, name: file.name }, { file })
        }}
      />
      {problem && <ErrorState error={problem} />}
    </>
  )
}
