import type { Page } from 'playwright-core'

/** A page of the phone app, by its address below /field/, until it has said what it has to say. */
export async function onPhone(page: Page, path: string, title: string | RegExp): Promise<void> {
  await page.goto(`/field/${path}`)
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  await page.waitForLoadState('networkidle')
}
