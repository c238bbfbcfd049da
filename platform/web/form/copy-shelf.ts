export type KeptCopy = { place: string; day: string; locked: Uint8Array<ArrayBuffer> }

/** Where this browser keeps what it cannot read by itself. */
export type CopyShelf = {
  get(place: string): Promise<KeptCopy | undefined>
  put(copy: KeptCopy): Promise<unknown>
  remove(place: string): Promise<unknown>
  /** Removes what was put there before the day. */
  removeBefore(day: string): Promise<unknown>
}

const store = 'copies'

/** The shelf in the browser's own database. */
export async function openCopyShelf(): Promise<CopyShelf> {
  const opening = indexedDB.open('landfall', 1)
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore(store, { keyPath: 'place' }).createIndex('day', 'day')
  }
  const database = await answerOf(opening)
  /** Done when it is on the disk: a browser that dies a moment later has kept it. */
  const change = (work: (copies: IDBObjectStore) => void): Promise<void> => {
    const transaction = database.transaction(store, 'readwrite', { durability: 'strict' })
    work(transaction.objectStore(store))
    return new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(transaction.error)
    })
  }
  return {
    get: (place) => answerOf<KeptCopy | undefined>(database.transaction(store).objectStore(store).get(place)),
    put: (copy) => change((copies) => copies.put(copy)),
    remove: (place) => change((copies) => copies.delete(place)),
    removeBefore: (day) =>
      change((copies) => {
        const old = copies.index('day').getAllKeys(IDBKeyRange.upperBound(day, true))
        old.onsuccess = () => {
          for (const place of old.result) copies.delete(place)
        }
      }),
  }
}

const answerOf = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
