/** A time as people type it: `14:30`, `14.30`, `1430`, `9`; null where it is none. */
export function readClock(text: string): string | null {
  const found = /^(\d{1,2})(?:[:.,h ]?(\d{2}))?$/.exec(text.trim())
  const [hour, minute] = [Number(found?.[1]), Number(found?.[2] ?? 0)]
  if (!found || hour > 23 || minute > 59) return null
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
