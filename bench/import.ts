import { randomUUID } from 'node:crypto'
import { importApi } from '#domains/people/model/import-api.ts'
import { type InputOf, type Operation, type OutputOf, requestParts } from '#platform/operations/operation.ts'
import type { Filled } from './fill.ts'

const rows = 10_000

/** A list of 10,000 from the upload to the commit, as somebody would do it who looks at nothing in between. */
export async function importedRowsPerSecond(url: string, { cookie, unitIds }: Filled): Promise<number> {
  const send = async <Op extends Operation>(
    op: Op,
    input: InputOf<Op>,
    file?: string,
  ): Promise<OutputOf<Op>> => {
    const { url: path, rest } = requestParts(op, input)
    const query = file === undefined ? '' : `?${new URLSearchParams(rest as Record<string, string>)}`
    const answer = await fetch(`${url}${path}${query}`, {
      method: 'POST',
      headers: {
        cookie,
        'landfall-request': '1',
        'landfall-command': randomUUID(),
        'content-type': file === undefined ? 'application/json' : 'application/octet-stream',
      },
      body: file ?? JSON.stringify(rest),
    })
    if (!answer.ok) throw new Error(await answer.text())
    return answer.json()
  }
  const list = [
    'Name;Birth date;Prison;Status;Release date',
    ...Array.from({ length: rows }, (_, at) => line(at)),
  ]
  const began = performance.now()
  const uploaded = await send(
    importApi.upload,
    { unitId: unitIds[0]!, fileName: 'list.csv' },
    list.join('\n'),
  )
  const decided = await send(importApi.change, { ...uploaded, rest: 'new' })
  const { added } = await send(importApi.commit, decided)
  if (added !== rows) throw new Error(`${added} of ${rows} people were added`)
  return rows / ((performance.now() - began) / 1000)
}

const line = (at: number) =>
  `${word(at * 7)} ${word(at * 13 + 5)};${1 + (at % 28)}.${1 + (at % 12)}.${1950 + (at % 50)};Prison ${at % 12};serving;1.3.2030`

const word = (seed: number) =>
  Array.from({ length: 8 }, (_, nth) =>
    String.fromCharCode(97 + ((seed * (nth + 3) + (seed >> nth)) % 26)),
  ).join('')
