import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

type Locked = { iv: Uint8Array<ArrayBuffer>; body: ArrayBuffer }

type PhoneSchema = DBSchema & {
  keys: { key: string; value: CryptoKey }
  waiting: {
    key: string
    value: { commandId: string; userId: string; locked: Locked }
    indexes: { userId: string }
  }
  kept: { key: [string, string]; value: { userId: string; place: string; at: string; locked: Locked } }
}

export type PhoneStore = {
  put(userId: string, commandId: string, content: unknown): Promise<void>
  waitingOf(userId: string): Promise<unknown[]>
  remove(commandId: string): Promise<void>
  keep(userId: string, place: string, content: unknown): Promise<void>
  /** What was kept, and when; null for nothing, or what is older than a week. */
  findKept(userId: string, place: string): Promise<{ content: unknown; at: string } | null>
  /** Forgets what was kept to be read, of everybody; what waits to be sent stays, locked, until its writer comes back. */
  forgetKept(): Promise<void>
}

const daysReadable = 7

/**
 * What the phone keeps: locked with a key of its own for each user, which the browser uses but never hands out. It guards what
 * lies on the disk of a lost phone; whoever can open the phone and this app is stopped by the lock of the phone alone.
 */
export async function openPhoneStore(name = 'landfall-field'): Promise<PhoneStore> {
  const db = await openDB<PhoneSchema>(name, 1, {
    upgrade(database) {
      database.createObjectStore('keys')
      database.createObjectStore('waiting', { keyPath: 'commandId' }).createIndex('userId', 'userId')
      database.createObjectStore('kept', { keyPath: ['userId', 'place'] })
    },
  })
  await forgetOld(db)
  const keyOf = (userId: string) => findOrMakeKey(db, userId)
  const lock = async (userId: string, content: unknown): Promise<Locked> => {
    const iv = crypto.getRandomValues(new Uint8Array(12))
    const text = new TextEncoder().encode(JSON.stringify(content))
    return { iv, body: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await keyOf(userId), text) }
  }
  const unlock = async (userId: string, { iv, body }: Locked): Promise<unknown> => {
    const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, await keyOf(userId), body)
    return JSON.parse(new TextDecoder().decode(text))
  }
  return {
    async put(userId, commandId, content) {
      await db.put('waiting', { commandId, userId, locked: await lock(userId, content) })
    },
    async waitingOf(userId) {
      const rows = await db.getAllFromIndex('waiting', 'userId', userId)
      return Promise.all(rows.map(({ locked }) => unlock(userId, locked)))
    },
    remove: (commandId) => db.delete('waiting', commandId),
    async keep(userId, place, content) {
      const at = new Date().toISOString()
      await db.put('kept', { userId, place, at, locked: await lock(userId, content) })
    },
    async findKept(userId, place) {
      const found = await db.get('kept', [userId, place])
      if (!found || found.at < oldest()) return null
      return { content: await unlock(userId, found.locked), at: found.at }
    },
    forgetKept: () => db.clear('kept'),
  }
}

const oldest = () => new Date(Date.now() - daysReadable * 86_400_000).toISOString()

/** What is too old to be read is not kept either. */
async function forgetOld(db: IDBPDatabase<PhoneSchema>): Promise<void> {
  const clearing = db.transaction('kept', 'readwrite')
  for (const { userId, place, at } of await clearing.store.getAll())
    if (at < oldest()) await clearing.store.delete([userId, place])
  await clearing.done
}

async function findOrMakeKey(db: IDBPDatabase<PhoneSchema>, userId: string): Promise<CryptoKey> {
  const known = await db.get('keys', userId)
  if (known) return known
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ])
  // Two windows may begin at once: whichever key was written first is the key.
  const writing = db.transaction('keys', 'readwrite')
  const first = await writing.store.get(userId)
  if (!first) await writing.store.put(made, userId)
  await writing.done
  return first ?? made
}
