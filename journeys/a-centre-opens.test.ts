import { afterAll, beforeAll, expect, test } from 'vitest'
import { totp } from '../apps/server/testing/totp.ts'
import { expectNoBarriers } from './steps/axe.ts'
import { beginInBrowser, maria } from './steps/begin.ts'
import { type Office, openOffice } from './steps/office.ts'

let office: Office

beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office?.close())

test('from the code on the console to a second factor, a first unit and a first person', async () => {
  const { page } = await office.visit()
  await page.goto('/')
  await page.getByRole('heading', { name: 'Welcome to Landfall' }).waitFor()
  await expectNoBarriers(page, 'first run')
  const secret = await beginInBrowser(page, office)

  await page.getByLabel('Name of the unit').fill('Pleven')
  await expectNoBarriers(page, 'first unit')
  await page.getByRole('button', { name: 'Open the unit' }).click()
  await page.getByRole('heading', { name: /Maria/ }).waitFor()

  await page.goto('/people')
  await page.getByRole('link', { name: 'Add a person' }).first().click()
  await page.getByLabel('Given name').fill('Георги')
  await page.getByLabel('Family name').fill('Измислен')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: /Георги/ }).waitFor()

  const elsewhere = await office.visit()
  await elsewhere.page.goto('/')
  await elsewhere.page.getByLabel('E-mail address').fill(maria.email)
  await elsewhere.page.getByLabel('Password', { exact: true }).fill(maria.password)
  await elsewhere.page.getByRole('button', { name: 'Sign in' }).click()
  await elsewhere.page.getByLabel('Six-digit code').fill(totp(secret))
  await elsewhere.page.keyboard.press('Enter')
  await elsewhere.page.getByRole('heading', { name: /Maria/ }).waitFor()
  expect(await elsewhere.page.title()).toContain('Landfall')
})
