import { describe, expect, it } from 'vitest'
import { makePdf } from './make-pdf.ts'
import { forPaper, type PrintableList } from './printable-list.ts'

const list: PrintableList = {
  language: 'bg',
  title: 'Освобождавания',
  subtitle: 'Следващите 180 дни',
  columns: [{ label: 'Име', width: 2 }, { label: 'Затвор' }, { label: 'Дни', align: 'end' }],
  rows: [['Георги Щъркелов', 'Плевен', '12']],
  printedOn: Temporal.PlainDate.from('2026-11-22'),
}

// Every letter that a reader (or a screen reader) gets out of the file: the fonts' tables from glyph to Unicode.
function lettersIn(pdf: Buffer): string[] {
  const entries = pdf.toString('latin1').matchAll(/^<[0-9A-Fa-f]{4}> <([0-9A-Fa-f]{4})>$/gm)
  return Array.from(entries, ([, hex]) => String.fromCodePoint(Number.parseInt(hex!, 16)))
}

const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type ?\/Page\b(?!s)/g)?.length

describe('A printed list', () => {
  it('can be read aloud: tagged, with its language and its title', async () => {
    const pdf = (await makePdf('printable-list', list)).toString('latin1')
    expect(pdf.slice(0, 5)).toBe('%PDF-')
    expect(pdf).toContain('/StructTreeRoot')
    expect(pdf).toMatch(/\/Lang ?\(bg/)
    expect(pdf).toMatch(/\/DisplayDocTitle true/)
    expect(pdf).toContain('pdfuaid:part')
    expect(Buffer.from(pdf, 'latin1').toString('utf8')).toContain(list.title)
  })

  it('is set in Source Sans 3', async () => {
    const pdf = (await makePdf('printable-list', list)).toString('latin1')
    const fonts = Array.from(pdf.matchAll(/\/FontName \/\w+\+(\S+)/g), ([, name]) => name)
    expect(fonts.sort()).toEqual(['SourceSans3-Regular', 'SourceSans3-SemiBold'])
  })

  it('keeps Cyrillic letters and ș and ț as letters', async () => {
    const rows = [['Георги Щъркелов', 'Ionuț și Ștefan, Țăndărei', '12']]
    const letters = lettersIn(await makePdf('printable-list', { ...list, rows }))
    for (const letter of 'ГеоргиЩъкл' + 'ȚțșȘă') expect(letters).toContain(letter)
  })

  it('shows a name that looks like a command as a name', async () => {
    const rows = [['#panic("stop") *bold* $x$ <label> @you // \\', '[', '"']]
    const pdf = await makePdf('printable-list', { ...list, title: '#panic()', rows })
    const letters = lettersIn(pdf)
    for (const letter of '#*$<@/\\["') expect(letters).toContain(letter)
  })

  it('goes on over as many pages as it needs, and an empty one says so on a single page', async () => {
    const rows = Array.from({ length: 60 }, (_, i) => ['Георги', 'Плевен', String(i)])
    expect(pagesOf(await makePdf('printable-list', { ...list, rows }))).toBe(4)
    const empty = { ...list, rows: [], whenEmpty: 'Никой' }
    expect(pagesOf(await makePdf('printable-list', empty))).toBe(1)
  })

  it('says in the footer when it was printed, in the language of the reader', () => {
    expect(forPaper(list).printed).toBe('Отпечатано на 22 ноември 2026 г.')
    expect(forPaper({ ...list, language: 'ro' }).printed).toBe('Tipărit la 22 noiembrie 2026')
    expect(forPaper({ ...list, language: 'nb' }).pageOfPages).toBe('Side {page} av {pages}')
  })

  it('does not accept a row that has lost a cell', () => {
    expect(() => forPaper({ ...list, rows: [['Георги', 'Плевен']] })).toThrow('row 1')
  })
})
