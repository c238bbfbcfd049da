import type { Page } from 'playwright-core'
import { examplePassword } from '../../apps/server/example/sign-ins.ts'

/** Through the sign-in page of the example centre, which asks for no second factor. */
export async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(examplePassword)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('navigation', { name: 'Main menu' }).waitFor({ state: 'attached' })
}

/** The page has said what it has to say: nothing is being fetched, nothing is still loading. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' })
}
