import type { Locator, Page } from 'playwright-core'
import type { Language } from '#platform/texts/languages.ts'
import { format, type TextKey, type TextValues } from '#platform/texts/text.ts'
import { loadTexts } from '#platform/texts/texts.ts'

/** Looks up what a page says in a language, so that none of it is typed twice. */
export function textsIn(language: Language): (key: TextKey, values?: TextValues) => string {
  loadTexts()
  return (key, values) => format(language, key, values)
}

/** A field by its label; what may be left out says so after it. */
export const field = (part: Locator | Page, label: string): Locator =>
  part.getByLabel(new RegExp(`^${label.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}( · |$)`))

/** One of many in a field, by its words. */
export const choose = async (part: Locator | Page, label: string, choice: string): Promise<void> => {
  await field(part, label).selectOption({ label: choice })
}

/** One of a few, by its words. */
export const tick = (part: Locator | Page, choice: string): Promise<void> =>
  part.getByRole('radio', { name: choice, exact: true }).check()
