import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { languages } from './languages.ts'
import { addMessages, type Messages } from './text.ts'

const root = join(import.meta.dirname, '../..')

/** The folders that hold messages: the platform's own and one for each domain with a web side. */
export function messageFolders(): { name: string; folder: string; sources: string }[] {
  const domains = readdirSync(join(root, 'domains'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({
      name,
      folder: join(root, 'domains', name, 'web/messages'),
      sources: join(root, 'domains', name),
    }))
  const platform = { name: 'platform', folder: join(root, 'platform/texts/messages'), sources: root }
  return [platform, ...domains].filter(({ folder }) => existsSync(join(folder, 'en.json')))
}

/** Loads every message in every language from the files, for the server's mails, documents and exports. */
export function loadTexts(): void {
  for (const { folder } of messageFolders()) {
    for (const language of languages) {
      const messages: Messages = JSON.parse(readFileSync(join(folder, `${language}.json`), 'utf8'))
      addMessages(language, messages)
    }
  }
}
