export const mostFileBytes = 5 * 1024 * 1024

const beginnings: Record<string, number[]> = {
  'application/pdf': [0x25, 0x50, 0x44, 0x46],
  'image/jpeg': [0xff, 0xd8, 0xff],
  'image/png': [0x89, 0x50, 0x4e, 0x47],
}

/** What a file is by its first bytes, whatever it calls itself; null where it is neither a paper nor a picture. */
export const fileTypeOf = (bytes: Uint8Array): string | null =>
  Object.keys(beginnings).find((type) => beginnings[type]!.every((byte, at) => bytes[at] === byte)) ?? null
