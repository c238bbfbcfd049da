import { useCallback, useEffect, useRef, useState } from 'react'
import { draftsApi } from '#platform/drafts/drafts-api.ts'
import { call } from '../calls/call.ts'

export type DraftContent = { values: Record<string, unknown>; base: Record<string, unknown> }
export type DraftState = 'none' | 'restored' | 'kept' | 'waiting'

const flushes = new Set<(leaving: boolean) => Promise<void>>()

/** Stores every half-written form now; awaited before signing out. */
export async function flushDrafts(): Promise<void> {
  await Promise.all([...flushes].map((flush) => flush(false)))
}

const pauseMs = 800

/** Keeps what is typed as a draft on the server, a moment after each change and before the page goes away. */
export function useDraft(operation: string | null, record: string, restore: (content: DraftContent) => void) {
  const [state, setState] = useState<DraftState>('none')
  const waiting = useRef<DraftContent | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const sending = useRef<Promise<unknown>>(Promise.resolve())
  const touched = useRef(false)
  const restoreNow = useRef(restore)
  restoreNow.current = restore

  const flush = useCallback(
    async (leaving: boolean) => {
      clearTimeout(timer.current)
      const content = waiting.current
      if (!content || operation === null) return
      waiting.current = null
      // One after the other, so that an older draft cannot arrive after a newer one.
      const attempt = (leaving ? Promise.resolve() : sending.current).then(() =>
        call(draftsApi.save, { operation, record, content }, { keepalive: leaving }),
      )
      sending.current = attempt.catch(() => undefined)
      try {
        await attempt
        setState('kept')
      } catch {
        waiting.current ??= content
        setState('waiting')
      }
    },
    [operation, record],
  )

  useEffect(() => {
    let isCurrent = true
    touched.current = false
    setState('none')
    if (operation === null) return
    call(draftsApi.find, { operation, record })
      .then((draft) => {
        const isUsable = draft && typeof draft.content.values === 'object'
        if (!isCurrent || touched.current || !isUsable) return
        restoreNow.current(draft.content as DraftContent)
        setState('restored')
      })
      .catch(() => undefined)
    const leave = () => document.visibilityState === 'hidden' && void flush(true)
    const retry = () => void flush(false)
    flushes.add(flush)
    document.addEventListener('visibilitychange', leave)
    window.addEventListener('pagehide', leave)
    window.addEventListener('online', retry)
    return () => {
      isCurrent = false
      flushes.delete(flush)
      document.removeEventListener('visibilitychange', leave)
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('online', retry)
      void flush(true)
    }
  }, [operation, record, flush])

  const keep = useCallback(
    (content: DraftContent) => {
      touched.current = true
      waiting.current = content
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void flush(false), pauseMs)
    },
    [flush],
  )

  const drop = useCallback(async () => {
    clearTimeout(timer.current)
    const hadOne = waiting.current !== null || touched.current || state !== 'none'
    waiting.current = null
    setState('none')
    await sending.current
    if (hadOne && operation !== null)
      await call(draftsApi.discard, { operation, record }).catch(() => undefined)
  }, [operation, record, state])

  return { state, keep, drop }
}
