import { BackupError } from './backup-error.ts'

/** Reads a stream of bytes in pieces of the size that is asked for. */
export class ByteReader {
  private readonly source: AsyncIterator<Buffer>
  private waiting: Buffer = Buffer.alloc(0)

  constructor(source: AsyncIterable<Buffer>) {
    this.source = source[Symbol.asyncIterator]()
  }

  async exactly(size: number): Promise<Buffer> {
    const bytes = await this.atMost(size)
    if (bytes.length < size) throw new BackupError('damaged')
    return bytes
  }

  async atMost(size: number): Promise<Buffer> {
    const pieces: Buffer[] = []
    let missing = size
    while (missing > 0 && (await this.fill())) {
      const piece = this.waiting.subarray(0, missing)
      this.waiting = this.waiting.subarray(piece.length)
      missing -= piece.length
      pieces.push(piece)
    }
    return pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces)
  }

  async isAtEnd(): Promise<boolean> {
    return !(await this.fill())
  }

  private async fill(): Promise<boolean> {
    while (this.waiting.length === 0) {
      const next = await this.source.next()
      if (next.done) return false
      this.waiting = next.value
    }
    return true
  }
}
