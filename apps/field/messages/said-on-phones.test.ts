import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { messageFolders } from '#platform/texts/texts.ts'
import { isSaidOnPhones } from './said-on-phones.ts'

const root = join(import.meta.dirname, '../../..')

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === 'dist' || entry.name === 'messages') return []
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesUnder(path)
    return /\.tsx?$/.test(path) && !path.includes('.test.') ? [path] : []
  })

test('whatever the phone app says is among the texts that travel to the phone', () => {
  const texts = new Set(
    messageFolders().flatMap(({ folder }) =>
      Object.keys(JSON.parse(readFileSync(join(folder, 'en.json'), 'utf8'))),
    ),
  )
  const fields = readdirSync(join(root, 'domains')).map((domain) => join(root, 'domains', domain, 'field'))
  const folders = [join(root, 'apps/field'), join(root, 'platform/field'), ...fields.filter(existsSync)]
  const said = folders.flatMap(filesUnder).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/'([a-z][a-z0-9-]*(?:\.[a-z0-9-]+)+)'/g)]
      .map(([, key]) => key!)
      .filter((key) => texts.has(key))
      .map((key) => ({ file: file.slice(root.length + 1), key })),
  )
  expect(said.length).toBeGreaterThan(10)
  expect(said.filter(({ key }) => !isSaidOnPhones(key))).toEqual([])
})
