import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectNoBarriers } from './steps/axe.ts'
import { type Office, openOffice } from './steps/office.ts'
import { settled, signIn } from './steps/sign-in.ts'

let office: Office
let page: Page

beforeAll(async () => {
  office = await openOffice({ example: true })
  page = (await office.visit()).page
  await signIn(page, 'maria@example.org')
})
afterAll(() => office?.close())

/** A Friday some weeks ahead that is nobody's holiday by accident of the calendar. */
function fridayAhead(): string {
  const day = Temporal.Now.plainDateISO().add({ days: 70 })
  return day.add({ days: (12 - day.dayOfWeek) % 7 }).toString()
}

test('a date moves, and the board shows where it went and why it wants a decision', async () => {
  const friday = fridayAhead()
  await page.goto('/releases')
  await settled(page)
  await page.getByRole('button', { name: 'Change the date' }).first().click()
  const dialog = page.getByRole('dialog')
  const title = await dialog.getByRole('heading').first().innerText()
  const name = title.replace('Release date of ', '')
  await dialog.getByLabel('Day of release', { exact: true }).fill(friday)
  await dialog.getByText('certain', { exact: true }).click()
  await dialog.getByLabel('Who says so').selectOption({ label: 'The prison' })
  await dialog.getByLabel('Why', { exact: true }).fill('The court has set another day')
  await dialog.getByText(/Think of this: .*Friday/).waitFor()
  await expectNoBarriers(page, 'the dialog about a date')
  await dialog.getByRole('button', { name: 'Save the date' }).click()
  await dialog.waitFor({ state: 'detached' })

  await page.getByRole('button', { name: 'As a table' }).click()
  const row = page.getByRole('row').filter({ hasText: name }).first()
  await row.waitFor()
  const shown = await row.innerText()
  expect(shown).toContain('Friday')
  expect(shown).toContain(String(Temporal.PlainDate.from(friday).day))

  await page.reload()
  await settled(page)
  expect(await page.getByRole('row').filter({ hasText: name }).first().innerText()).toContain('Friday')
})
