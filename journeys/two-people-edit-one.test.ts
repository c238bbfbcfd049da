import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Office, openOffice } from './steps/office.ts'
import { settled, signIn } from './steps/sign-in.ts'

let office: Office

beforeAll(async () => {
  office = await openOffice({ example: true })
})
afterAll(() => office?.close())

test('two coordinators edit one person, and the second is shown both texts', async () => {
  const first = (await office.visit()).page
  const second = (await office.visit()).page
  for (const page of [first, second]) await signIn(page, 'maria@example.org')
  const { people } = await (await first.request.get('/api/people?limit=1')).json()
  for (const page of [first, second]) {
    await page.goto(`/people/${people[0].id}/edit`)
    await settled(page)
  }
  await first.getByLabel('Likes to be called').fill('From the first')
  await first.getByRole('button', { name: 'Save' }).click()
  await first.waitForURL(/\/people\/[0-9a-f-]+$/)

  await second.getByLabel('Likes to be called').fill('From the second')
  await second.getByRole('button', { name: 'Save' }).click()
  await second.getByText('Somebody else has changed this meanwhile').waitFor()
  const shown = await second.locator('main').innerText()
  expect(shown).toContain('From the first')
  expect(shown).toContain('From the second')
})
