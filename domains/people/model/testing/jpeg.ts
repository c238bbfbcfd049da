/** One part of a JPEG: its marker, its length, its content. */
export const segment = (marker: number, content: readonly number[]): number[] => {
  const length = content.length + 2
  return [0xff, marker, length >> 8, length & 0xff, ...content]
}

type Parts = {
  before?: number[][]
  after?: number[]
  scans?: number[][]
  frame?: boolean
  width?: number
  height?: number
}

/** A JPEG as far as its parts go; nobody could recognise anybody on it. */
export function jpeg(parts: Parts = {}): Uint8Array {
  const { before = [], after = [], scans = [[0x12, 0x34]], frame = true, width = 400, height = 512 } = parts
  const size = [8, height >> 8, height & 0xff, width >> 8, width & 0xff, 1, 1, 0x11, 0]
  return new Uint8Array([
    ...[0xff, 0xd8],
    ...before.flat(),
    ...segment(
      0xdb,
      Array.from({ length: 65 }, () => 1),
    ),
    ...(frame ? segment(0xc0, size) : []),
    ...scans.flatMap((scan) => [...segment(0xda, [1, 1, 0, 0, 63, 0]), ...scan]),
    ...[0xff, 0xd9],
    ...after,
  ])
}
