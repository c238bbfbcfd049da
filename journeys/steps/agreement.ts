import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { throughDialog } from './dialog.ts'

/** On the page of a match: what two people hold to, in their own words. */
export const drawUpAgreement = (desk: Page): Promise<void> =>
  throughDialog(
    desk,
    'Draw up the agreement',
    async (dialog) => {
      await dialog.getByLabel('What we do together').fill('Walks, and looking for work')
      await dialog.getByLabel('How often').fill('Once a week')
      await dialog.getByLabel('Where', { exact: true }).fill('Inside at first, then in Pleven')
      await dialog.getByLabel('Until when').fill('Half a year after release')
    },
    'Draw up the agreement',
  )

/** The paper in a language, as it comes out of the browser. */
export async function printedIn(desk: Page, language: string, button = 'Print (PDF)'): Promise<Buffer> {
  await desk.getByRole('button', { name: button }).click()
  const printed = desk.waitForEvent('download')
  await desk.getByRole('button', { name: language }).click()
  return readFileSync(await (await printed).path())
}

/** The paper that one button prints, in whatever language it is written. */
export async function printedTo(desk: Page, button: string): Promise<Buffer> {
  const printed = desk.waitForEvent('download')
  await desk.getByRole('button', { name: button, exact: true }).click()
  return readFileSync(await (await printed).path())
}
