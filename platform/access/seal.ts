import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** Locks single values that the database keeps and must not be able to read. */
export type Seal = {
  /** `belongsTo` (the id of the record) is woven in: a sealed value copied to another record does not open there. */
  seal(text: string, belongsTo: string): Buffer
  unseal(sealed: Buffer, belongsTo: string): string
  /** Tells equal content from other content later, without keeping it: short secrets cannot be guessed back. */
  fingerprint(content: (string | Uint8Array)[]): string
  /** A key for a browser to lock what it keeps: the same for the same use, and telling nothing about any other. */
  keyFor(use: string): string
}

const [versionBytes, nonceBytes, tagBytes] = [1, 12, 16]
const version = 1

/** AES-256-GCM under a key of its own, derived from the installation's secret. */
export function createSeal(secret: string): Seal {
  const derived = (use: string) => Buffer.from(hkdfSync('sha256', secret, 'landfall', use, 32))
  const key = derived(`sealed values ${version}`)
  const markKey = derived('fingerprints')
  return {
    seal(text, belongsTo) {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(belongsTo))
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([Buffer.from([version]), nonce, cipher.getAuthTag(), body])
    },
    fingerprint(content) {
      const mark = createHmac('sha256', markKey)
      for (const part of content) mark.update(part)
      return mark.digest('base64url')
    },
    keyFor: (use) => derived(`key for ${use}`).toString('base64url'),
    unseal(sealed, belongsTo) {
      const [nonceAt, tagAt] = [versionBytes, versionBytes + nonceBytes]
      const bodyAt = tagAt + tagBytes
      const nonce = sealed.subarray(nonceAt, tagAt)
      const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
        .setAAD(Buffer.from(belongsTo))
        .setAuthTag(sealed.subarray(tagAt, bodyAt))
      return decipher.update(sealed.subarray(bodyAt)).toString('utf8') + decipher.final('utf8')
    },
  }
}
