import { useEffect } from 'react'
import { draftsApi } from '#platform/drafts/drafts-api.ts'
import { call } from '../calls/call.ts'
import { useMe } from '../me.ts'
import { makeCopyLock } from './copy-lock.ts'
import { openCopyShelf } from './copy-shelf.ts'
import { type LocalCopies, openCopies } from './local-copies.ts'

let owner: string | null = null
let copies: Promise<LocalCopies | null> = Promise.resolve(null)

/** The copies of whoever is signed in; null where there is no key, or a browser that keeps nothing. */
export const ownCopies = (): Promise<LocalCopies | null> => copies

/** Fetches the key while somebody is signed in, into the memory of this page and nowhere else, and lets go of it after. */
export function useOwnCopies(): void {
  const me = useMe().data
  const user = me?.step === 'ready' ? (me.user?.id ?? null) : null
  const isKnown = me !== undefined
  useEffect(() => {
    if (!isKnown || owner === user) return
    owner = user
    copies = user === null ? Promise.resolve(null) : unlocked().catch(() => null)
  }, [user, isKnown])
}

async function unlocked(): Promise<LocalCopies | null> {
  // Without a secure line there is nothing to lock with.
  if (!globalThis.crypto?.subtle || !globalThis.indexedDB) return null
  const { key } = await call(draftsApi.key, {})
  return key === null ? null : openCopies(await makeCopyLock(key), await openCopyShelf())
}
