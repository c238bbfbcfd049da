import { expect, test } from 'vitest'
import { makeCopyLock } from './copy-lock.ts'
import type { CopyShelf, KeptCopy } from './copy-shelf.ts'
import { openCopies } from './local-copies.ts'
import { newerDraft } from './newer-draft.ts'

const [marias, radas] = ['A'.repeat(43), 'B'.repeat(43)]

function shelfInMemory() {
  const kept = new Map<string, KeptCopy>()
  const shelf: CopyShelf = {
    get: async (place) => kept.get(place),
    put: async (copy) => kept.set(copy.place, copy),
    remove: async (place) => kept.delete(place),
    async removeBefore(day) {
      for (const copy of kept.values()) if (copy.day < day) kept.delete(copy.place)
    },
  }
  return { kept, shelf }
}

const copiesOf = async (key: string, shelf: CopyShelf) => openCopies(await makeCopyLock(key), shelf)
const content = (text: string) => ({ values: { text }, base: { text: '' } })
const note = ['journal.write-note', 'new-note-elena'] as const

test('what was typed is found again by whoever typed it, also after the page was killed', async () => {
  const { shelf } = shelfInMemory()
  const copy = { content: content('She has found a room'), after: null }
  expect(await (await copiesOf(marias, shelf)).keep(...note, copy)).toBe(true)
  expect(await (await copiesOf(marias, shelf)).find(...note)).toEqual(copy)
  expect(await (await copiesOf(marias, shelf)).find('journal.write-note', 'new-note-ana')).toBeNull()
})

test('somebody else at the same browser finds nothing, and nothing on the shelf can be read', async () => {
  const { kept, shelf } = shelfInMemory()
  await (await copiesOf(marias, shelf)).keep(...note, {
    content: content('She has found a room'),
    after: null,
  })
  expect(await (await copiesOf(radas, shelf)).find(...note)).toBeNull()
  const [copy] = kept.values()
  const plain = `${copy!.place} ${new TextDecoder('latin1').decode(copy!.locked)}`
  expect(plain).not.toMatch(/room|journal|elena/)
})

test('a copy that was moved to another place or changed does not open', async () => {
  const lock = await makeCopyLock(marias)
  const locked = await lock.lock('here', 'a text')
  expect(await lock.unlock('here', locked)).toBe('a text')
  expect(await lock.unlock('there', locked)).toBeNull()
  locked[locked.length - 1]! ^= 1
  expect(await lock.unlock('here', locked)).toBeNull()
})

test('the last of many quick changes is kept, and nothing once the server has it', async () => {
  const { kept, shelf } = shelfInMemory()
  const copies = await copiesOf(marias, shelf)
  const typed = ['S', 'Sh', 'She'].map((text) =>
    copies.keep(...note, { content: content(text), after: null }),
  )
  await Promise.all(typed)
  expect((await copies.find(...note))?.content.values).toEqual({ text: 'She' })
  const late = copies.keep(...note, { content: content('She h'), after: null })
  await copies.drop(...note)
  await late
  expect(kept.size).toBe(0)
})

test('a copy that nobody came back to is forgotten after thirty days', async () => {
  const { kept, shelf } = shelfInMemory()
  await shelf.put({ place: 'old', day: '2020-01-01', locked: new Uint8Array() })
  await copiesOf(marias, shelf)
  expect(kept.size).toBe(0)
})

test('the copy goes before the draft that it followed', () => {
  const saved = { content: content('She'), savedAt: '2026-11-22T09:00:00Z' }
  const copy = { content: content('She has'), after: saved.savedAt }
  expect(newerDraft(saved, copy)).toEqual({ content: copy.content, clashes: [] })
  expect(newerDraft(null, copy)?.content).toEqual(copy.content)
  expect(newerDraft(saved, null)?.content).toEqual(saved.content)
  expect(newerDraft(null, null)).toBeNull()
})

test('a draft saved from another device since is brought together with the copy, and shown where both say something', () => {
  const base = { text: '', title: '' }
  const saved = { content: { values: { text: '', title: 'Room' }, base }, savedAt: '2026-11-22T10:00:00Z' }
  const copy = { content: { values: { text: 'She has', title: '' }, base }, after: '2026-11-22T09:00:00Z' }
  expect(newerDraft(saved, copy)).toEqual({
    content: { values: { text: 'She has', title: 'Room' }, base },
    clashes: [],
  })
  const other = { ...saved, content: { values: { text: 'He has', title: '' }, base } }
  expect(newerDraft(other, copy)?.clashes).toEqual([{ name: 'text', mine: 'She has', theirs: 'He has' }])
})
