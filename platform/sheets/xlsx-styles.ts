import type { Archive } from './archive.ts'
import { readXml } from './xml.ts'

// Formats that every workbook knows by number alone; 18-21 and 45-47 are times of day.
const builtInDates = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58])

/** For each cell style of the workbook, whether it shows a number as a date. */
export function readDateStyles(archive: Archive, path: string): boolean[] {
  const formats = new Map<number, string>()
  const styles: boolean[] = []
  let inCellStyles = false
  readXml(archive, path, {
    open(name, attributes) {
      if (name === 'numFmt') formats.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
      if (name === 'cellXfs') inCellStyles = true
      if (name !== 'xf' || !inCellStyles) return
      const id = Number(attributes.numFmtId ?? 0)
      const code = formats.get(id)
      styles.push(code === undefined ? builtInDates.has(id) : isDateFormat(code))
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false
    },
  })
  return styles
}

/** Whether a format code shows a day, and not only a number or a time. */
export function isDateFormat(code: string): boolean {
  const bare = code
    .replace(/"[^"]*"|\\.|[_*]./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .toLowerCase()
    .replace('general', '')
  // A month written with m could also be minutes; with hours or seconds beside it, it is.
  return /[yd]/.test(bare) || (bare.includes('m') && !/[hs]/.test(bare))
}
