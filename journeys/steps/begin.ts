import type { Page } from 'playwright-core'
import { totp } from '../../apps/server/testing/totp.ts'
import type { Office } from './office.ts'

export const maria = {
  name: 'Maria Ivanova',
  email: 'maria@example.org',
  password: 'four rivers and a lantern',
}

/** The very first visit, as far as the second factor: answers the secret in the authenticator app. */
export async function beginInBrowser(page: Page, office: Office): Promise<string> {
  await page.goto('/')
  await page.getByLabel('Code from the console').fill(office.code)
  await page.getByLabel('Name of the organisation').fill('Centre for support after prison')
  await page.getByLabel('Country').selectOption('BG')
  await page.getByLabel('Your name').fill(maria.name)
  await page.getByLabel('E-mail address').fill(maria.email)
  await page.getByLabel('Password', { exact: true }).fill(maria.password)
  await page.getByRole('button', { name: 'Begin' }).click()
  return setUpSecondFactor(page)
}

export async function setUpSecondFactor(page: Page): Promise<string> {
  await page.getByRole('heading', { name: 'A second key for your sign-in' }).waitFor()
  const goOn = page.getByRole('button', { name: 'Go on' })
  if (await goOn.isVisible()) await goOn.click()
  const secret = (await page.locator('.secret').innerText()).replaceAll(/\s/g, '')
  await page.getByLabel('Six-digit code').fill(totp(secret))
  await page.getByRole('button', { name: 'Switch it on' }).click()
  return secret
}
