import { useCallback, useEffect, useState } from 'react'
import { asProblem, type CallProblem, call } from '#platform/web/index.ts'
import type { WindowReferral } from '../../../model/referrals/referral.ts'
import { linkApi } from '../../../model/referrals/window-api.ts'

/** The referral behind a key, read again every half minute: what has no ground any more goes from the screen too. */
export function useKeyedReferral(key: string) {
  const [referral, setReferral] = useState<WindowReferral | null>(null)
  const [problem, setProblem] = useState<CallProblem | null>(null)
  const again = useCallback(() => {
    void call(linkApi.read, { key })
      .then((read) => {
        setProblem(null)
        setReferral(read)
      })
      .catch((error: unknown) => setProblem(asProblem(error)))
  }, [key])
  useEffect(() => {
    again()
    const timer = setInterval(again, 30_000)
    return () => clearInterval(timer)
  }, [again])
  const deleted = () => call(linkApi.deleted, { key, words: null }).then(again, again)
  return { referral, problem, again, deleted }
}
