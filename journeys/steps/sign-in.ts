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

/** The same without the page, for journeys that do not care how somebody came in. */
export async function signInByHttp(page: Page, url: string, email: string): Promise<void> {
  const attempt = () =>
    page.request.post('/api/auth/sign-in/email', {
      data: { email, password: examplePassword },
      headers: { 'landfall-request': '1', origin: url },
    })
  let answer = await attempt()
  // Only so many may sign in from one place in so many seconds; the answer says when the next may.
  while (answer.status() === 429) {
    await page.waitForTimeout(1000 * Number(answer.headers()['x-retry-after'] ?? 1))
    answer = await attempt()
  }
  if (!answer.ok()) throw new Error(`${email} cannot sign in: ${await answer.text()}`)
}

/** The page has said what it has to say: nothing is being fetched, nothing is still loading. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' })
}
