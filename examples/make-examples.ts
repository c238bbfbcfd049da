/** Makes the example lists of this folder: `node examples/make-examples.ts`. Everybody in them is invented. */
import { writeFileSync } from 'node:fs'
import { bulgarianList } from './lists/bulgarian.ts'
import { englishList } from './lists/english.ts'
import { norwegianList } from './lists/norwegian.ts'
import { romanianList } from './lists/romanian.ts'

const lists: Record<string, Uint8Array> = {
  'riverside-network-en.ods': englishList(),
  'fjordbyen-nettverk-nb.csv': norwegianList(),
  'pleven-centar-bg.csv': bulgarianList(),
  'iasi-beneficiari-ro.xlsx': await romanianList(),
}

for (const [name, bytes] of Object.entries(lists)) {
  writeFileSync(new URL(name, import.meta.url), bytes)
  console.log(`${name}: ${bytes.length} bytes`)
}
