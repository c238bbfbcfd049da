let last = 0

/** A UUIDv7: the moment in its first 48 bits, so that ids of commands sort by time; of two at once the later is a millisecond ahead. */
export function newCommandId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const moment = Math.max(Date.now(), last + 1)
  last = moment
  for (let index = 0; index < 6; index++) bytes[index] = Math.floor(moment / 256 ** (5 - index)) & 0xff
  bytes[6] = 0x70 | (bytes[6]! & 0x0f)
  bytes[8] = 0x80 | (bytes[8]! & 0x3f)
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
