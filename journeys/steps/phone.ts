import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** A page of the phone app, by its address below /field/, until it has said what it has to say. */
export async function onPhone(page: Page, path: string, title: string | RegExp): Promise<void> {
  await page.goto(`/field/${path}`)
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  await page.waitForLoadState('networkidle')
}

/** A log of a meeting that took place, from "we met" on; the place is known from the plan. */
export async function tellHowItWent(phone: Page, name: string, topics: string[]): Promise<void> {
  await phone.getByRole('radio', { name: 'We met', exact: true }).check()
  for (const topic of topics) await phone.getByRole('checkbox', { name: topic }).check()
  await phone.getByRole('radio', { name: 'None of these' }).check()
  await phone.getByRole('radio', { name: 'It did me good' }).check()
  await phone.getByRole('button', { name: 'Send', exact: true }).tap()
  await phone.getByRole('heading', { level: 1, name: `Hello, ${name}` }).waitFor()
  await phone.waitForLoadState('networkidle')
}

/** Wherever one looks on the phone, nothing of somebody is there any more. */
export async function expectNothingOf(
  somebody: RegExp,
  phone: Page,
  paths: string[],
  isThere: () => Promise<void>,
): Promise<void> {
  for (const path of paths) {
    await phone.goto(`/field/${path}`)
    await isThere()
    expect(await phone.content(), path).not.toMatch(somebody)
  }
}
