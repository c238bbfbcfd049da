import type { Epoch } from './workbook.ts'

const dayOne = {
  1900: Temporal.PlainDate.from('1899-12-31'),
  1904: Temporal.PlainDate.from('1904-01-01'),
}
const last = 109_574 // 31 December 2199

/** The day that a spreadsheet's number means; null for what is no day. Hours are dropped. */
export function dayOfSerial(serial: number, epoch: Epoch): string | null {
  const days = Math.floor(serial)
  if (!(days >= 1 && days <= last)) return null
  if (epoch === 1904) return dayOne[1904].add({ days }).toString()
  // Excel counts a 29 February 1900 (number 60) that never was.
  if (days === 60) return null
  return dayOne[1900].add({ days: days > 60 ? days - 1 : days }).toString()
}

export function serialOfDay(day: string): number {
  const days = dayOne[1900].until(Temporal.PlainDate.from(day), { largestUnit: 'day' }).days
  return days >= 60 ? days + 1 : days
}
