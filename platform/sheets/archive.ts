import { Inflate } from 'fflate'
import { refuseFile } from './refusals.ts'

type Entry = { name: string; method: number; start: number; packedBytes: number }

export type Archive = {
  has(name: string): boolean
  /** Hands the entry over piece by piece; every unpacked byte counts against one budget for the whole file. */
  read(name: string, onPiece: (piece: Uint8Array) => void): void
}

const none = 0xffffffff
// A small piece of input can grow a thousandfold, so a bomb is noticed after at most this many bytes times 1032.
const pieceBytes = 8 * 1024

// Long sheets of the same few words shrink fiftyfold. What grows more than this, once it is large, was made to hurt.
const mostGrowth = 200
const growthMattersFrom = 8 * 1024 * 1024

/** Opens a zip file. Sizes that the file declares about its unpacked content are not believed. */
export function openArchive(bytes: Uint8Array, unpackedLimit: number): Archive {
  const entries = new Map(directory(bytes).map((entry) => [entry.name, entry]))
  let budget = unpackedLimit

  const read: Archive['read'] = (name, onPiece) => {
    const entry = entries.get(name) ?? refuseFile('file-damaged')
    const packed = bytes.subarray(entry.start, entry.start + entry.packedBytes)
    if (packed.length < entry.packedBytes) refuseFile('file-damaged')
    let [packedSoFar, unpackedSoFar] = [0, 0]
    const take = (piece: Uint8Array) => {
      budget -= piece.length
      unpackedSoFar += piece.length
      const isBomb = unpackedSoFar > growthMattersFrom && unpackedSoFar > packedSoFar * mostGrowth
      if (budget < 0 || isBomb) refuseFile('file-unpacks-too-large')
      onPiece(piece)
    }
    const inflate = entry.method === 8 ? new Inflate((piece) => take(piece)) : null
    if (!inflate && entry.method !== 0) refuseFile('file-damaged')
    for (let at = 0; at < packed.length; at += pieceBytes) {
      const piece = packed.subarray(at, at + pieceBytes)
      packedSoFar += piece.length
      if (inflate) inflate.push(piece, at + pieceBytes >= packed.length)
      else take(piece)
    }
  }
  return { has: (name) => entries.has(name), read }
}

function directory(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectory(view)
  const decoder = new TextDecoder()
  const entries: Entry[] = []
  let at = end.start
  for (let count = 0; count < end.count; count++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) refuseFile('file-damaged')
    if (view.getUint16(at + 8, true) & 1) refuseFile('password-protected')
    const [nameLength, extraLength] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true)]
    const name = decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength))
    const extra = new DataView(bytes.buffer, bytes.byteOffset + at + 46 + nameLength, extraLength)
    const { packedBytes, offset } = placeOf(view, at, extra)
    if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) refuseFile('file-damaged')
    const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
    entries.push({ name, method: view.getUint16(at + 10, true), start, packedBytes })
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true)
  }
  return entries
}

/** Some writers fill the 64-bit fields even for small files; then the ordinary ones hold all ones. */
function placeOf(view: DataView, at: number, extra: DataView) {
  let packedBytes = view.getUint32(at + 20, true)
  let offset = view.getUint32(at + 42, true)
  for (let field = 0; field + 4 <= extra.byteLength; field += 4 + extra.getUint16(field + 2, true)) {
    if (extra.getUint16(field, true) !== 1) continue
    let next = field + 4 + (view.getUint32(at + 24, true) === none ? 8 : 0)
    if (packedBytes === none) {
      packedBytes = Number(extra.getBigUint64(next, true))
      next += 8
    }
    if (offset === none) offset = Number(extra.getBigUint64(next, true))
  }
  return { packedBytes, offset }
}

function endOfDirectory(view: DataView): { start: number; count: number } {
  const furthest = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= furthest; at--) {
    if (view.getUint32(at, true) !== 0x06054b50) continue
    const [count, start] = [view.getUint16(at + 10, true), view.getUint32(at + 16, true)]
    if (start !== none && count !== 0xffff) return { start, count }
    const end = Number(view.getBigUint64(at - 20 + 8, true))
    return {
      start: Number(view.getBigUint64(end + 48, true)),
      count: Number(view.getBigUint64(end + 32, true)),
    }
  }
  refuseFile('file-damaged')
}
