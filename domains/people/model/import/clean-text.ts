import { unneutralised } from '#platform/sheets/neutralise.ts'
import { type Cell, cellText } from '#platform/sheets/workbook.ts'

/**
 * A cell's text without what nobody typed on purpose: hard spaces, invisible signs, doubled spaces. Lines stay apart.
 * Old ş and ţ become ș and ț, except in a text with Turkish letters, where ş is right.
 */
export function cleanText(cell: Cell | undefined): string {
  const text = unneutralised(cellText(cell))
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
  return /[ğĞıİçÇöÖüÜ]/.test(text) ? text : withCommaBelow(text)
}

const commaBelow: Record<string, string> = { ş: 'ș', Ş: 'Ș', ţ: 'ț', Ţ: 'Ț' }

const withCommaBelow = (text: string) => text.replace(/[şŞţŢ]/g, (letter) => commaBelow[letter] ?? letter)
