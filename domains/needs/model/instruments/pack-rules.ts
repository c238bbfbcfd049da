import { Value } from 'typebox/value'
import type { Reason } from '#platform/problem.ts'
import type { Definition, Item } from './definition.ts'
import { definitions } from './definitions/index.ts'
import { Pack } from './pack.ts'

/** Reads an uploaded file as a pack, or names everything that is in the way. */
export function readPack(text: string): { pack: Pack } | { reasons: Reason[] } {
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch {
    return { reasons: [{ code: 'pack-not-json' }] }
  }
  if (!Value.Check(Pack, content)) return { reasons: faultsIn(content) }
  const reasons = obstaclesToPack(content)
  return reasons.length === 0 ? { pack: content } : { reasons }
}

type Fault = { keyword: string; instancePath: string; params: Record<string, unknown> }

/** The places of the file that are not as they should be; each is named once. */
function faultsIn(content: unknown): Reason[] {
  const places = (Value.Errors(Pack, content) as unknown as Fault[]).flatMap(placesOf)
  return [...new Set(places)].map((place) => ({ code: 'pack-place-wrong', values: { place } }))
}

function placesOf({ instancePath, params }: Fault): string[] {
  const at = instancePath.slice(1).replaceAll('/', '.')
  const below = [params.requiredProperties, params.additionalProperties].flat().filter(Boolean)
  if (below.length > 0) return below.map((name) => (at ? `${at}.${name}` : String(name)))
  return [at || 'file']
}

/** What a well-formed pack says that its instrument does not. */
function obstaclesToPack(pack: Pack): Reason[] {
  const { instrument, version } = pack
  const definition = definitions.find((one) => one.instrument === instrument && one.version === version)
  if (!definition) return [{ code: 'pack-version-unknown', values: { version } }]
  if (definition.licence.terms === 'own') return [{ code: 'pack-not-needed' }]
  return [...strayItems(pack, definition), ...definition.items.flatMap(obstaclesToItem(pack))]
}

const strayItems = ({ items }: Pack, definition: Definition): Reason[] =>
  items
    .filter(({ key }) => !definition.items.some((item) => item.key === key))
    .map(({ key }) => ({ code: 'pack-item-unknown', values: { key } }))

const obstaclesToItem =
  ({ items, options: shared = [] }: Pack) =>
  ({ key, values }: Item): Reason[] => {
    const [item, ...more] = items.filter((one) => one.key === key)
    if (!item) return [{ code: 'pack-item-missing', values: { key } }]
    if (more.length > 0) return [{ code: 'pack-item-twice', values: { key } }]
    const said = (item.options ?? shared).map(({ value }) => value)
    const of = (code: Reason['code'], wrong: readonly number[]): Reason[] =>
      [...new Set(wrong)].map((value) => ({ code, values: { key, value } }))
    return [
      ...of(
        'pack-answer-missing',
        values.filter((value) => !said.includes(value)),
      ),
      ...of(
        'pack-answer-unknown',
        said.filter((value) => !values.includes(value)),
      ),
      ...of(
        'pack-answer-twice',
        said.filter((value, index) => said.indexOf(value) < index),
      ),
    ]
  }
