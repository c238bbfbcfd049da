import type { Locator, Page } from 'playwright-core'
import { expectNoBarriers } from './axe.ts'
import { settled } from './sign-in.ts'

/** For a dialog that is right as it opens. */
export const asItIs = async () => undefined

/** Opens what a button opens, fills it in, looks for barriers and saves it. */
export async function throughDialog(
  page: Page,
  button: string,
  fill: (dialog: Locator) => Promise<void>,
  save = 'Save',
): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).first().click()
  const dialog = page.getByRole('dialog')
  await fill(dialog)
  await settled(page)
  await expectNoBarriers(page, `dialog: ${button}`)
  await dialog.getByRole('button', { name: save, exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
  await settled(page)
}
