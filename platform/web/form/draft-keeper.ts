import { useCallback, useEffect, useRef, useState } from 'react'
import { draftsApi } from '#platform/drafts/drafts-api.ts'
import { call } from '../calls/call.ts'
import type { DraftContent, LocalCopy } from './draft-content.ts'
import type { Clash } from './merge.ts'
import { newerDraft } from './newer-draft.ts'
import { ownCopies, useOwnCopies } from './own-copies.ts'

/** `kept-here`: the server was not reached; the locked copy in this browser holds it until it is. */
export type DraftState = 'none' | 'restored' | 'kept' | 'kept-here' | 'waiting'

const flushes = new Set<(leaving: boolean) => Promise<void>>()

/** Stores every half-written form now; awaited before signing out. */
export async function flushDrafts(): Promise<void> {
  await Promise.all([...flushes].map((flush) => flush(false)))
}

const pauseMs = 800

type Restore = (content: DraftContent, clashes: Clash[]) => void

/** Keeps what is typed as a draft on the server, a moment after each change and before the page goes away, and until then as a copy here. */
export function useDraft(operation: string | null, record: string, restore: Restore) {
  useOwnCopies()
  const [state, setState] = useState<DraftState>('none')
  const waiting = useRef<DraftContent | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const sending = useRef<Promise<unknown>>(Promise.resolve())
  const touched = useRef(false)
  // When the draft was saved that the server has; whether the copy of what it has not is safe here.
  const savedAt = useRef<string | null>(null)
  const copied = useRef<Promise<boolean>>(Promise.resolve(false))
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
        savedAt.current = (await attempt).savedAt
        // What was only brought back stays to be discarded until something is typed.
        setState((before) => (before === 'restored' && !touched.current ? before : 'kept'))
        if (waiting.current === null) await (await ownCopies())?.drop(operation, record)
      } catch {
        waiting.current ??= content
        setState((await copied.current) ? 'kept-here' : 'waiting')
      }
    },
    [operation, record],
  )

  useEffect(() => {
    let isCurrent = true
    touched.current = false
    savedAt.current = null
    setState('none')
    if (operation === null) return
    void lookFor(operation, record).then(({ saved, copy }) => {
      savedAt.current = saved?.savedAt ?? null
      const found = newerDraft(saved, copy)
      if (!isCurrent || touched.current || !found) return
      restoreNow.current(found.content, found.clashes)
      setState('restored')
      // What only this browser had goes to the server now.
      if (!copy) return
      waiting.current = found.content
      void flush(false)
    })
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
      if (operation !== null)
        copied.current = keepCopy(operation, record, { content, after: savedAt.current })
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void flush(false), pauseMs)
    },
    [flush, operation, record],
  )

  const drop = useCallback(async () => {
    clearTimeout(timer.current)
    const hadOne = waiting.current !== null || touched.current || state !== 'none'
    waiting.current = null
    setState('none')
    await sending.current
    savedAt.current = null
    if (operation !== null) await (await ownCopies())?.drop(operation, record)
    if (hadOne && operation !== null)
      await call(draftsApi.discard, { operation, record }).catch(() => undefined)
  }, [operation, record, state])

  return { state, keep, drop }
}

const keepCopy = async (operation: string, record: string, copy: LocalCopy): Promise<boolean> =>
  (await (await ownCopies())?.keep(operation, record, copy)) ?? false

async function lookFor(operation: string, record: string) {
  const [draft, copy] = await Promise.all([
    call(draftsApi.find, { operation, record }).catch(() => null),
    ownCopies().then((copies) => copies?.find(operation, record) ?? null),
  ])
  const isUsable = draft && typeof draft.content.values === 'object'
  return { saved: isUsable ? { ...draft, content: draft.content as DraftContent } : null, copy }
}
