const browsers: [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\//, 'Firefox'],
  [/Chrom(e|ium)\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const systems: [RegExp, string][] = [
  [/iPhone|iPad/, 'iOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS/, 'macOS'],
  [/Linux/, 'Linux'],
]

const nameIn = (list: [RegExp, string][], text: string) => list.find(([sign]) => sign.test(text))?.[1]

/** A browser's self-description as people would say it: "Firefox, Android"; null when it says nothing known. */
export function deviceOf(userAgent: string | null): string | null {
  const found = [nameIn(browsers, userAgent ?? ''), nameIn(systems, userAgent ?? '')]
  return found.filter(Boolean).join(', ') || null
}
