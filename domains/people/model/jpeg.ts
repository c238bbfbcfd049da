/** A photograph as it is kept: nothing but what is needed to draw it. */
export type BarePhoto = { bytes: Uint8Array; width: number; height: number }

// Markers without a length of their own: fill, restarts, the beginning.
const standsAlone = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xc3
/** Tables, frame, scan, and Adobe's word on the colours; everything else tells of places, cameras and programs. */
const isNeeded = (marker: number) =>
  isFrame(marker) ||
  marker === 0xc4 ||
  marker === 0xda ||
  marker === 0xdb ||
  marker === 0xdd ||
  marker === 0xee

/**
 * The picture of a JPEG without its metadata (place, camera, thumbnail, comments, whatever follows the end). Null if it is
 * none, or is made in a way that no browser makes.
 */
export function barePhoto(bytes: Uint8Array): BarePhoto | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null
  const kept: Uint8Array[] = [bytes.subarray(0, 2)]
  let size: { width: number; height: number } | null = null
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1]!
    if (marker === 0xd9) return size && { bytes: joined([...kept, bytes.subarray(at, at + 2)]), ...size }
    if (marker === 0xff || standsAlone(marker)) return null
    const length = wordAt(bytes, at + 2)
    const next = at + 2 + length
    if (length < 2 || next > bytes.length) return null
    if (isFrame(marker)) {
      if (length < 8) return null
      size = { height: wordAt(bytes, at + 5), width: wordAt(bytes, at + 7) }
    }
    if (isNeeded(marker)) kept.push(bytes.subarray(at, next))
    at = next
    if (marker !== 0xda) continue
    const end = endOfScan(bytes, at)
    kept.push(bytes.subarray(at, end))
    at = end
  }
  // Two bytes are left at the end: the mark that closes it.
  const closes = bytes[at] === 0xff && bytes[at + 1] === 0xd9
  return size && closes ? { bytes: joined([...kept, bytes.subarray(at, at + 2)]), ...size } : null
}

const wordAt = (bytes: Uint8Array, at: number) => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)

/** What is drawn runs until the next marker that is neither a quoted byte nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    const next = bytes[at + 1]!
    if (bytes[at] === 0xff && next !== 0x00 && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return bytes.length
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
