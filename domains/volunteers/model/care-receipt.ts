/** What a receipt may be: a photo as phones take it, or a page sent by a shop. */
export const receiptTypes = ['image/jpeg', 'image/png', 'application/pdf'] as const
export type ReceiptType = (typeof receiptTypes)[number]
export const mostReceiptBytes = 5 * 1024 * 1024

const beginnings: Record<ReceiptType, number[]> = {
  'image/jpeg': [0xff, 0xd8, 0xff],
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  'application/pdf': [0x25, 0x50, 0x44, 0x46, 0x2d],
}

/** What the bytes are, told by how they begin; what a file is called proves nothing. */
export const receiptTypeOf = (bytes: Uint8Array): ReceiptType | null =>
  receiptTypes.find((type) => beginnings[type].every((byte, index) => bytes[index] === byte)) ?? null

/** A photo without what the phone wrote beside it: where it was taken, when, with what. How it is held stays, so that it stands upright. */
export function withoutTraces(bytes: Uint8Array, type: ReceiptType): Uint8Array {
  if (type === 'image/jpeg') return cleanJpeg(bytes)
  return type === 'image/png' ? cleanPng(bytes) : bytes
}

const joined = (parts: Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  parts.reduce((at, part) => {
    whole.set(part, at)
    return at + part.length
  }, 0)
  return whole
}

const wordAt = (bytes: Uint8Array, at: number) => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
const startOfScan = 0xda
const exif = 0xe1

function cleanJpeg(bytes: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)]
  let upright = 1
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1]!
    if (marker === startOfScan) break
    const end = at + 2 + wordAt(bytes, at + 2)
    // Application segments and comments tell about the photo; of them only JFIF (E0) and Adobe's colours (EE) are part of the picture.
    const tells = (marker > 0xe0 && marker <= 0xef && marker !== 0xee) || marker === 0xfe
    if (marker === exif) upright = orientationIn(bytes.subarray(at + 4, end)) ?? upright
    if (!tells) kept.push(bytes.subarray(at, end))
    at = end
  }
  if (upright > 1) kept.splice(1, 0, exifWith(upright))
  return joined([...kept, bytes.subarray(at)])
}

/** The one entry of the photo's own notes that a reader needs; null where there is none. */
function orientationIn(segment: Uint8Array): number | null {
  if (String.fromCharCode(...segment.subarray(0, 4)) !== 'Exif') return null
  const view = new DataView(segment.buffer, segment.byteOffset + 6, Math.max(0, segment.byteLength - 6))
  try {
    const little = view.getUint16(0) === 0x4949
    const first = view.getUint32(4, little)
    const entries = view.getUint16(first, little)
    for (let entry = first + 2; entry < first + 2 + entries * 12; entry += 12)
      if (view.getUint16(entry, little) === 0x0112) {
        const found = view.getUint16(entry + 8, little)
        return found >= 1 && found <= 8 ? found : null
      }
    return null
  } catch {
    return null
  }
}

const exifWith = (orientation: number): Uint8Array =>
  new Uint8Array([
    ...[0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0],
    ...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1],
    ...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0],
  ])

const tellingChunks = ['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME']

function cleanPng(bytes: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = [bytes.subarray(0, 8)]
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 8
  while (at + 12 <= bytes.length) {
    const end = at + 12 + view.getUint32(at)
    if (!tellingChunks.includes(String.fromCharCode(...bytes.subarray(at + 4, at + 8))))
      kept.push(bytes.subarray(at, end))
    at = end
  }
  return joined(kept)
}
