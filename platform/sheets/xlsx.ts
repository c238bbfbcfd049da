import type { Archive } from './archive.ts'
import { refuseFile } from './refusals.ts'
import type { Epoch, Limits, Sheet, Workbook } from './workbook.ts'
import { readXlsxSheet } from './xlsx-sheet.ts'
import { readDateStyles } from './xlsx-styles.ts'
import { type Attributes, readXml } from './xml.ts'

type Relation = { type: string; target: string }

/** Reads the sheets of an Office Open XML workbook. */
export function readXlsx(archive: Archive, limits: Limits): Workbook {
  const bookPath = targetOf(relationsOf(archive, ''), 'officeDocument') ?? 'xl/workbook.xml'
  if (bookPath.endsWith('.bin')) refuseFile('old-spreadsheet-format')
  if (!archive.has(bookPath)) refuseFile('not-a-spreadsheet')
  const relations = relationsOf(archive, bookPath)
  const { epoch, listed } = readBook(archive, bookPath)
  const stringsPath = targetOf(relations, 'sharedStrings')
  const stylesPath = targetOf(relations, 'styles')
  const shared = {
    epoch,
    strings: stringsPath && archive.has(stringsPath) ? readStrings(archive, stringsPath) : [],
    isDateStyle: stylesPath && archive.has(stylesPath) ? readDateStyles(archive, stylesPath) : [],
  }
  const sheets: Sheet[] = []
  let rows = 0
  for (const { name, hidden, relation } of listed) {
    const found = relations.get(relation)
    // A sheet that is only a chart has no cells.
    if (!found?.type.endsWith('/worksheet')) continue
    const read = readXlsxSheet(archive, found.target, shared, limits, rows)
    rows += read.rows.length
    sheets.push({ name, hidden, ...read })
  }
  return { format: 'xlsx', sheets, epoch }
}

function readBook(archive: Archive, path: string) {
  let epoch: Epoch = 1900
  const listed: { name: string; hidden: boolean; relation: string }[] = []
  readXml(archive, path, {
    open(name, attributes) {
      if (name === 'workbookPr' && /^(1|true)$/.test(attributes.date1904 ?? '')) epoch = 1904
      if (name !== 'sheet') return
      const hidden = attributes.state === 'hidden' || attributes.state === 'veryHidden'
      listed.push({ name: attributes.name ?? '', hidden, relation: relationId(attributes) })
    },
  })
  return { epoch: epoch as Epoch, listed }
}

const relationId = (attributes: Attributes) =>
  Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? ''

/** Files that a part of the workbook points to, by id. */
function relationsOf(archive: Archive, part: string): Map<string, Relation> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const path = `${folder}_rels/${part.slice(folder.length)}.rels`
  const relations = new Map<string, Relation>()
  if (!archive.has(path)) return relations
  readXml(archive, path, {
    open(name, { Id, Type, Target }) {
      if (name !== 'Relationship' || !Id || !Type || !Target) return
      const target = new URL(Target, `zip://file/${folder}`).pathname.slice(1)
      relations.set(Id, { type: Type, target: decodeURIComponent(target) })
    },
  })
  return relations
}

const targetOf = (relations: Map<string, Relation>, type: string) =>
  [...relations.values()].find((relation) => relation.type.endsWith(`/${type}`))?.target

function readStrings(archive: Archive, path: string): string[] {
  const strings: string[] = []
  let [text, inText, inPhonetic] = ['', false, false]
  readXml(archive, path, {
    open(name) {
      if (name === 'si') text = ''
      if (name === 't') inText = true
      if (name === 'rPh') inPhonetic = true
    },
    text(piece) {
      if (inText && !inPhonetic) text += piece
    },
    close(name) {
      if (name === 't') inText = false
      if (name === 'rPh') inPhonetic = false
      if (name === 'si') strings.push(text)
    },
  })
  return strings
}
