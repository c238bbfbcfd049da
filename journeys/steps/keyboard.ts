import type { Locator, Page } from 'playwright-core'

export const hasFocus = (element: Locator) => element.evaluate((one) => one === document.activeElement)

const mostTabs = 120

/** Tab after Tab until the focus is where it is wanted; where it never comes, the keyboard does not reach. */
export async function tabOn(page: Page, wanted: Locator): Promise<void> {
  await wanted.waitFor()
  for (let tabs = 0; tabs < mostTabs; tabs++) {
    await page.keyboard.press('Tab')
    if (await hasFocus(wanted)) return
  }
  throw new Error(`${mostTabs} times Tab, and never at ${wanted}`)
}
