import {
  createCipheriv,
  createDecipheriv,
  createHash,
  hkdfSync,
  randomBytes,
  scrypt,
  timingSafeEqual,
} from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { BackupError } from './backup-error.ts'
import { ByteReader } from './byte-reader.ts'

/** What opens a backup: a passphrase that people keep, or a file of at least 32 random bytes. */
export type BackupSecret = { passphrase: string } | { keyFile: string }

type Header = { key: KeyOrigin; salt: string; check: string }

type KeyOrigin = { from: 'passphrase'; method: 'scrypt'; cost: number } | { from: 'file' }

const magic = 'LANDFALL-BACKUP-1\n'
const chunkSize = 64 * 1024
const tagSize = 16

/**
 * Encrypts in chunks (AES-256-GCM). The nonce of a chunk is its number and whether it is the last one, so that
 * chunks left out, put in another order or cut off at the end are noticed; the header is authenticated with each.
 */
export async function* encrypt(plain: AsyncIterable<Buffer>, secret: BackupSecret): AsyncGenerator<Buffer> {
  const origin: KeyOrigin =
    'passphrase' in secret ? { from: 'passphrase', method: 'scrypt', cost: 2 ** 17 } : { from: 'file' }
  const salt = randomBytes(32)
  const { key, check } = await deriveKeys(secret, origin, salt)
  const header: Header = { key: origin, salt: salt.toString('base64'), check: check.toString('base64') }
  const start = Buffer.from(`${magic}${JSON.stringify(header)}\n`)
  const bound = digestOf(start)
  yield start
  let number = 0
  let waiting = Buffer.alloc(0)
  for await (const piece of plain) {
    waiting = Buffer.concat([waiting, piece])
    // The last chunk is only known at the end, so one is always held back.
    while (waiting.length > chunkSize) {
      yield sealChunk(waiting.subarray(0, chunkSize), { key, bound, number: number++, last: false })
      waiting = waiting.subarray(chunkSize)
    }
  }
  yield sealChunk(waiting, { key, bound, number, last: true })
}

/** The plain bytes of an encrypted backup; what it yields is authentic, and it ends only if nothing is missing. */
export async function* decrypt(source: AsyncIterable<Buffer>, secret: BackupSecret): AsyncGenerator<Buffer> {
  const reader = new ByteReader(source)
  const start = await readStart(reader)
  const header = parseHeader(start)
  const { key, check } = await deriveKeys(secret, header.key, Buffer.from(header.salt, 'base64'))
  if (!equal(check, Buffer.from(header.check, 'base64'))) throw new BackupError('wrong-secret')
  const bound = digestOf(start)
  for (let number = 0; ; number++) {
    const { size, last } = parseLength(await reader.exactly(4))
    yield openChunk(await reader.exactly(size + tagSize), { key, bound, number, last })
    if (!last) continue
    if (!(await reader.isAtEnd())) throw new BackupError('damaged')
    return
  }
}

type ChunkPlace = { key: Buffer; bound: Buffer; number: number; last: boolean }

/** The highest bit of the length tells the reader that this is the last one; the nonce proves it. */
const lastBit = 0x80000000

function sealChunk(plain: Buffer, place: ChunkPlace): Buffer {
  const cipher = createCipheriv('aes-256-gcm', place.key, nonceOf(place)).setAAD(place.bound)
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()])
  const length = Buffer.alloc(4)
  length.writeUInt32BE((plain.length + (place.last ? lastBit : 0)) >>> 0)
  return Buffer.concat([length, sealed, cipher.getAuthTag()])
}

function openChunk(sealed: Buffer, place: ChunkPlace): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', place.key, nonceOf(place), { authTagLength: tagSize })
  decipher.setAAD(place.bound).setAuthTag(sealed.subarray(-tagSize))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, -tagSize)), decipher.final()])
  } catch {
    throw new BackupError('damaged')
  }
}

function nonceOf({ number, last }: ChunkPlace): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeBigUInt64BE(BigInt(number))
  nonce.writeUInt8(last ? 1 : 0, 11)
  return nonce
}

function parseLength(length: Buffer): { size: number; last: boolean } {
  const value = length.readUInt32BE()
  const last = value >= lastBit
  const size = last ? value - lastBit : value
  if (size > chunkSize) throw new BackupError('damaged')
  return { size, last }
}

async function readStart(reader: ByteReader): Promise<Buffer> {
  const sign = await reader.atMost(magic.length)
  if (sign.toString('latin1') !== magic) throw new BackupError('not-a-backup')
  const line: Buffer[] = []
  while (line.at(-1)?.[0] !== 0x0a) {
    if (line.length > 1000) throw new BackupError('damaged')
    line.push(await reader.exactly(1))
  }
  return Buffer.concat([sign, ...line])
}

function parseHeader(start: Buffer): Header {
  try {
    const header: Header = JSON.parse(start.subarray(magic.length).toString())
    // A cost that somebody raised in the file must not be able to exhaust the memory.
    const { key } = header
    const isKnown =
      key.from === 'file' || (key.method === 'scrypt' && key.cost >= 2 ** 14 && key.cost <= 2 ** 20)
    if (isKnown && header.salt && header.check) return header
  } catch {}
  throw new BackupError('damaged')
}

/** A fresh salt gives every backup keys of its own, so the counting nonces are never used twice. */
async function deriveKeys(
  secret: BackupSecret,
  origin: KeyOrigin,
  salt: Buffer,
): Promise<{ key: Buffer; check: Buffer }> {
  const material = await materialOf(secret, origin, salt)
  const derive = (purpose: string) =>
    Buffer.from(hkdfSync('sha256', material, salt, `landfall backup ${purpose}`, 32))
  return { key: derive('encryption'), check: derive('check').subarray(0, 16) }
}

async function materialOf(secret: BackupSecret, origin: KeyOrigin, salt: Buffer): Promise<Buffer> {
  if (origin.from === 'passphrase') {
    if (!('passphrase' in secret)) throw new BackupError('needs-passphrase')
    if (secret.passphrase === '') throw new BackupError('empty-passphrase')
    return deriveFromPassphrase(secret.passphrase.normalize('NFC'), salt, origin.cost)
  }
  if (!('keyFile' in secret)) throw new BackupError('needs-key-file')
  const key = await readFile(secret.keyFile)
  if (key.length < 32) throw new BackupError('short-key-file')
  return key
}

const slowHash = promisify(scrypt) as (
  passphrase: string,
  salt: Buffer,
  length: number,
  options: { N: number; r: number; p: number; maxmem: number },
) => Promise<Buffer>

const deriveFromPassphrase = (passphrase: string, salt: Buffer, cost: number) =>
  slowHash(passphrase, salt, 32, { N: cost, r: 8, p: 1, maxmem: 1024 * cost + 64 * 1024 * 1024 })

const digestOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest()

const equal = (one: Buffer, other: Buffer) => one.length === other.length && timingSafeEqual(one, other)
