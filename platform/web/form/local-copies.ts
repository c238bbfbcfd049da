import type { CopyLock } from './copy-lock.ts'
import type { CopyShelf } from './copy-shelf.ts'
import type { LocalCopy } from './draft-content.ts'

/** The copies of one user in this browser, as long as the key to them is at hand. */
export type LocalCopies = {
  /** True once it is kept: a crash from then on loses nothing. */
  keep(operation: string, record: string, copy: LocalCopy): Promise<boolean>
  find(operation: string, record: string): Promise<LocalCopy | null>
  drop(operation: string, record: string): Promise<void>
}

const daysKept = 30

export async function openCopies(lock: CopyLock, shelf: CopyShelf): Promise<LocalCopies> {
  const today = Temporal.Now.plainDateISO()
  await shelf.removeBefore(today.subtract({ days: daysKept }).toString())
  // One after the other, so that an older copy cannot replace a newer one; what has been overtaken is not written at all.
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const turn = last.then(work)
    last = turn.catch(() => undefined)
    return turn
  }
  const newest = new Map<string, LocalCopy | null>()
  const nameOf = (operation: string, record: string) => `${operation} ${record}`
  return {
    keep(operation, record, copy) {
      const name = nameOf(operation, record)
      newest.set(name, copy)
      return inTurn(async () => {
        if (newest.get(name) !== copy) return true
        const place = await lock.placeOf(operation, record)
        const locked = await lock.lock(place, copy)
        await shelf.put({ place, day: Temporal.Now.plainDateISO().toString(), locked })
        return true
      }).catch(() => false)
    },
    find: (operation, record) =>
      inTurn(async () => {
        const place = await lock.placeOf(operation, record)
        const kept = await shelf.get(place)
        return kept ? ((await lock.unlock(place, kept.locked)) as LocalCopy | null) : null
      }).catch(() => null),
    drop(operation, record) {
      newest.set(nameOf(operation, record), null)
      return inTurn(async () => {
        await shelf.remove(await lock.placeOf(operation, record))
      }).catch(() => undefined)
    },
  }
}
