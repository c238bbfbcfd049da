/** Locks copies under a key that only the server and the memory of this page hold. */
export type CopyLock = {
  /** Where the copy of a draft stands: a name that tells nobody of which operation or record it is. */
  placeOf(operation: string, record: string): Promise<string>
  lock(place: string, content: unknown): Promise<Uint8Array<ArrayBuffer>>
  /** Null for what was locked with another key, or changed since. */
  unlock(place: string, locked: Uint8Array<ArrayBuffer>): Promise<unknown>
}

const nonceBytes = 12

export async function makeCopyLock(key: string): Promise<CopyLock> {
  const { subtle } = crypto
  const master = await subtle.importKey('raw', bytesOf(key), 'HKDF', false, ['deriveKey'])
  const derive = (use: string, kind: AesKeyGenParams | HmacKeyGenParams, usages: KeyUsage[]) =>
    subtle.deriveKey(
      { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: textBytes(use) },
      master,
      kind,
      false,
      usages,
    )
  const contents = await derive('contents', { name: 'AES-GCM', length: 256 }, ['encrypt', 'decrypt'])
  const places = await derive('places', { name: 'HMAC', hash: 'SHA-256', length: 256 }, ['sign'])
  return {
    async placeOf(operation, record) {
      const mark = await subtle.sign('HMAC', places, textBytes(JSON.stringify([operation, record])))
      return base64Url(new Uint8Array(mark))
    },
    async lock(place, content) {
      const iv = crypto.getRandomValues(new Uint8Array(nonceBytes))
      const body = await subtle.encrypt(
        { name: 'AES-GCM', iv, additionalData: textBytes(place) },
        contents,
        textBytes(JSON.stringify(content)),
      )
      const locked = new Uint8Array(nonceBytes + body.byteLength)
      locked.set(iv)
      locked.set(new Uint8Array(body), nonceBytes)
      return locked
    },
    async unlock(place, locked) {
      const algorithm = {
        name: 'AES-GCM',
        iv: locked.subarray(0, nonceBytes),
        additionalData: textBytes(place),
      }
      const body = await subtle.decrypt(algorithm, contents, locked.subarray(nonceBytes)).catch(() => null)
      return body === null ? null : JSON.parse(new TextDecoder().decode(body))
    },
  }
}

const textBytes = (text: string) => new TextEncoder().encode(text)

const bytesOf = (base64: string) =>
  Uint8Array.from(atob(base64.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))

const base64Url = (bytes: Uint8Array) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
