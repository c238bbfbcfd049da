import type { TextEncoding } from './workbook.ts'

export type EncodingGuess = { encoding: TextEncoding; certain: boolean }

/** Says how a text file was saved. The old one-byte encodings can only be guessed, from the letters their words would have. */
export function guessEncoding(bytes: Uint8Array): EncodingGuess {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: 'utf-8', certain: true }
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', certain: true }
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', certain: true }
  const wide = wideEncoding(bytes.subarray(0, 65_536))
  if (wide) return { encoding: wide, certain: true }
  if (isUtf8(bytes)) return { encoding: 'utf-8', certain: true }
  return { encoding: oneByteEncoding(bytes), certain: false }
}

/** Without a mark, two-byte text still has zero bytes, in the upper half of every space and digit. */
function wideEncoding(bytes: Uint8Array): TextEncoding | null {
  const zeros: [even: number, odd: number] = [0, 0]
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === 0) zeros[(at % 2) as 0 | 1]++
  const least = bytes.length / 50
  if (zeros[1] > least && zeros[0] === 0) return 'utf-16le'
  return zeros[0] > least && zeros[1] === 0 ? 'utf-16be' : null
}

export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

const isAsciiLetter = (byte = 0) => (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)

// ă ș ş ţ Ă Ş Ţ: letters of Romanian at bytes that are rare in Norwegian, and the other way round.
const romanian = new Set([0xe3, 0xc3, 0xba, 0xaa, 0xfe, 0xde, 0xee, 0xce])
const norwegian = new Set([0xe6, 0xf8, 0xe5, 0xc6, 0xd8, 0xc5])

function oneByteEncoding(bytes: Uint8Array): TextEncoding {
  let [amongOwnKind, amongLatin, asRomanian, asNorwegian] = [0, 0, 0, 0]
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!
    if (romanian.has(byte)) asRomanian++
    if (norwegian.has(byte)) asNorwegian++
    if (byte < 0xc0) continue
    // Cyrillic words are made of such letters throughout; in Latin words they stand between plain ones.
    for (const neighbour of [bytes[at - 1], bytes[at + 1]]) {
      if ((neighbour ?? 0) >= 0xc0) amongOwnKind++
      else if (isAsciiLetter(neighbour)) amongLatin++
    }
  }
  if (amongOwnKind > amongLatin) return 'windows-1251'
  return asRomanian > asNorwegian ? 'windows-1250' : 'windows-1252'
}
