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
  const { people } = await (await page.request.get('/api/people?active=true&limit=1')).json()
  const { id, displayName } = people[0]
  await page.goto(`/people/${id}`)
  await page.getByRole('button', { name: 'State a date' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Kind of date').selectOption({ label: 'Expected' }).catch(() => dialog.getByText('Expected', { exact: true }).click())
  await dialog.getByLabel('Day of release').fill(friday)
  await dialog.getByLabel('Why', { exact: true }).fill('The court has set another day')
  await expectNoBarriers(page, 'the dialog about a date')
  await dialog.getByRole('button', { name: 'State this date' }).click()
  await dialog.waitFor({ state: 'detached' })

  await page.goto('/releases')
  await settled(page)
  await page.getByRole('button', { name: 'As a table' }).click()
  await page.getByLabel('Filter').fill(displayName)
  const row = page.getByRole('row').filter({ hasText: displayName })
  await row.first().waitFor()
  expect(await row.first().innerText()).toMatch(/Friday/)
})
