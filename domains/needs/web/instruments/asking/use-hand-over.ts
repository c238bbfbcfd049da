import { useState } from 'react'
import type { InputOf } from '#platform/operations/operation.ts'
import { signOut } from '#platform/web/calls/sign-out.ts'
import { flushDrafts } from '#platform/web/form/draft-keeper.ts'
import { asProblem, CallProblem, useCommand, useTexts } from '#platform/web/index.ts'
import { instrumentsApi } from '../../../model/instruments/instruments-api.ts'

/** Signs out here and leaves nothing open but the questions: what is not signed in cannot be led back into the house. */
export function useHandOver() {
  const { language } = useTexts()
  const { run, pending, problem } = useCommand(instrumentsApi.handOver)
  const [failed, setFailed] = useState<CallProblem | null>(null)
  const handOver = async (asked: InputOf<typeof instrumentsApi.handOver>) => {
    const answer = await run(asked)
    if ('problem' in answer) return
    try {
      await flushDrafts()
      const left = (await signOut()) as Response
      if (!left.ok) throw new CallProblem('error', [{ code: 'unexpected-error' }])
    } catch (error) {
      return setFailed(asProblem(error))
    }
    // The page as it was may wait behind the back button; it starts anew there, and asks who is there.
    addEventListener('pageshow', ({ persisted }) => persisted && location.reload())
    location.replace(`/answer/${answer.output.token}?from=${language}`)
  }
  return { handOver, pending, problem: failed ?? problem }
}
