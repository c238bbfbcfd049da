import type { ByteReader } from './byte-reader.ts'
import type { AppliedMigration } from './migrate.ts'

export type BackupTable = { schema: string; name: string; columns: string[] }

export type BackupSequence = { schema: string; name: string; lastValue: string; isCalled: boolean }

/** The first thing in a backup: what it is of, and what follows, in this order. */
export type BackupManifest = {
  organisation: { slug: string; name: string; host: string | null }
  createdAt: string
  /** In the order in which they were applied: the schema version. */
  migrations: AppliedMigration[]
  tables: BackupTable[]
  sequences: BackupSequence[]
  /** Keys that the database does not hold, by name, without which its sealed columns could never be read again. */
  keys: Record<string, string>
}

/** The last thing in a backup: how many rows each table has, in the order of the manifest. */
export type BackupCounts = number[]

const frameSize = 60 * 1024

/** A part is a row of frames, each with its length before it, and an empty one at the end. */
export async function* framesOf(content: AsyncIterable<Buffer> | Iterable<Buffer>): AsyncGenerator<Buffer> {
  let pieces: Buffer[] = []
  let size = 0
  for await (const piece of content) {
    pieces.push(piece)
    size += piece.length
    if (size < frameSize) continue
    yield frame(Buffer.concat(pieces))
    pieces = []
    size = 0
  }
  if (size > 0) yield frame(Buffer.concat(pieces))
  yield frame(Buffer.alloc(0))
}

export async function* readFrames(reader: ByteReader): AsyncGenerator<Buffer> {
  for (;;) {
    const size = (await reader.exactly(4)).readUInt32BE()
    if (size === 0) return
    yield await reader.exactly(size)
  }
}

export const jsonFrames = (value: unknown) => framesOf([Buffer.from(JSON.stringify(value))])

export async function readJson<Value>(reader: ByteReader): Promise<Value> {
  const frames = await Array.fromAsync(readFrames(reader))
  return JSON.parse(Buffer.concat(frames).toString())
}

function frame(content: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  return Buffer.concat([length, content])
}
