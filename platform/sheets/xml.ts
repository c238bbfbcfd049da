import { SaxesParser } from 'saxes'
import type { Archive } from './archive.ts'

export type Attributes = Record<string, string>

export type XmlReader = {
  /** Names come without their prefix: writers differ in `x:row` and `row`. Attributes keep theirs. */
  open?(name: string, attributes: Attributes): void
  close?(name: string): void
  text?(text: string): void
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1)

/** Reads one XML file of an archive as a stream. Entities that a document declares itself are an error, never expanded. */
export function readXml(archive: Archive, entry: string, reader: XmlReader): void {
  const parser = new SaxesParser<{ position: false }>({ position: false })
  parser.on('opentag', (tag) => reader.open?.(localName(tag.name), tag.attributes as Attributes))
  parser.on('closetag', (tag) => reader.close?.(localName(tag.name)))
  parser.on('text', (text) => reader.text?.(text))
  parser.on('cdata', (text) => reader.text?.(text))
  let decoder: TextDecoder | undefined
  archive.read(entry, (piece) => {
    decoder ??= new TextDecoder(encodingOf(piece))
    parser.write(decoder.decode(piece, { stream: true }))
  })
  parser.close()
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}
