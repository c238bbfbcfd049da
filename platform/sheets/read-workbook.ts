import { Problem } from '#platform/problem.ts'
import { openArchive } from './archive.ts'
import { readCsv, type TextOptions } from './csv.ts'
import { readOds } from './ods.ts'
import { refuseFile } from './refusals.ts'
import { type Limits, usualLimits, type Workbook } from './workbook.ts'
import { readXlsx } from './xlsx.ts'

export type ReadingOptions = TextOptions & { limits?: Partial<Limits> }

/** Reads xlsx, ods or csv by what the bytes are, whatever the file is called; refuses, with its reason, what is none of these. */
export function readWorkbook(bytes: Uint8Array, fileName: string, options: ReadingOptions = {}): Workbook {
  const limits = { ...usualLimits, ...options.limits }
  if (bytes.length > limits.fileBytes)
    refuseFile('file-too-large', { megabytes: Math.floor(limits.fileBytes / 1024 / 1024) })
  if (bytes.length === 0) refuseFile('file-empty')
  try {
    const workbook = read(bytes, fileName, limits, options)
    if (workbook.sheets.every((sheet) => sheet.rows.length === 0)) refuseFile('file-empty')
    return workbook
  } catch (error) {
    if (error instanceof Problem) throw error
    // The libraries below each have their own words for bytes that make no sense; none of them is for a reader.
    refuseFile('file-damaged')
  }
}

function read(bytes: Uint8Array, fileName: string, limits: Limits, options: TextOptions): Workbook {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) refuseOldContainer(bytes)
  if (!startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return readCsv(bytes, baseName(fileName), limits, options)
  const archive = openArchive(bytes, limits.unpackedBytes)
  if (archive.has('[Content_Types].xml')) return readXlsx(archive, limits)
  if (archive.has('content.xml') && isOds(archive)) return readOds(archive, limits)
  refuseFile('not-a-spreadsheet')
}

const startsWith = (bytes: Uint8Array, start: number[]) => start.every((byte, at) => bytes[at] === byte)

const baseName = (fileName: string) => fileName.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '')

function isOds(archive: ReturnType<typeof openArchive>): boolean {
  if (!archive.has('mimetype')) return true
  let type = ''
  archive.read('mimetype', (piece) => {
    type += new TextDecoder().decode(piece)
  })
  return type.startsWith('application/vnd.oasis.opendocument.spreadsheet')
}

/** Excel wraps an encrypted workbook into the container of its old format. */
function refuseOldContainer(bytes: Uint8Array): never {
  const names = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1))
  refuseFile(names.includes('EncryptedPackage') ? 'password-protected' : 'old-spreadsheet-format')
}
