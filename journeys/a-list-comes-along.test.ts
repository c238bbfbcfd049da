import { fileURLToPath } from 'node:url'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectNoBarriers } from './steps/axe.ts'
import { beginInBrowser } from './steps/begin.ts'
import { type Office, openOffice } from './steps/office.ts'
import { settled } from './steps/sign-in.ts'

let office: Office
let page: Page

beforeAll(async () => {
  office = await openOffice()
  page = (await office.visit()).page
  await beginInBrowser(page, office)
  await page.getByLabel('Name of the unit').fill('Riverside')
  await page.getByRole('button', { name: 'Open the unit' }).click()
  await page.getByRole('heading', { name: /Maria/ }).waitFor()
})
afterAll(() => office?.close())

async function upload(file: string) {
  await page.goto('/people/import')
  await page
    .getByLabel('Choose a file')
    .setInputFiles(fileURLToPath(new URL(`../examples/${file}`, import.meta.url)))
  await page.getByRole('heading', { level: 1, name: 'Which table, which columns?' }).waitFor()
  await settled(page)
}

const lists = [
  'riverside-network-en.ods',
  'fjordbyen-nettverk-nb.csv',
  'pleven-centar-bg.csv',
  'iasi-beneficiari-ro.xlsx',
]
test.each(lists)('%s', async (file) => {
  await upload(file)
  console.log(await page.locator('main').innerText())
  await expectNoBarriers(page, 'table').catch((e) => console.log('AXE', e.message))
  await page.getByRole('link', { name: 'Look it over' }).last().click()
  await page.getByRole('heading', { level: 1, name: 'Look it over' }).waitFor()
  await settled(page)
  console.log('LOOK', await page.locator('main').innerText())
  await expectNoBarriers(page, 'look').catch((e) => console.log('AXE', e.message))
  for (const f of ['Two in one cell', 'May be the same']) {
    const l = page.getByRole('link', { name: f })
    if (await l.isVisible()) {
      await l.click()
      await page.getByRole('list', { name: f }).waitFor()
      await settled(page)
      console.log('LOOK', f, await page.locator('main').innerText())
    }
  }
  if (await page.getByRole('button', { name: 'All are new' }).isVisible()) {
    await page.getByRole('button', { name: 'All are new' }).click()
  }
  await page.getByRole('link', { name: /^Go on with/ }).click()
  await page.getByRole('heading', { level: 1, name: 'Take the list over' }).waitFor()
  await settled(page)
  console.log('TAKE', await page.locator('main').innerText())
  await expectNoBarriers(page, 'take').catch((e) => console.log('AXE', e.message))
  await page.getByRole('button', { name: /^Take over/ }).click()
  await page.getByRole('heading', { level: 1, name: 'The list is in' }).waitFor()
  await settled(page)
  console.log('DONE', await page.locator('main').innerText())
  await expectNoBarriers(page, 'done').catch((e) => console.log('AXE', e.message))
  await page.getByRole('link', { name: 'See who is released when' }).click()
  await page
    .getByRole('heading', { level: 1, name: 'Release board' })
    .waitFor({ timeout: 5000 })
    .catch(() => 0)
  await settled(page)
  console.log('BOARD', await page.locator('main').innerText())
})
test('again', async () => {
  for (const file of lists) {
    await upload(file)
    await page.getByRole('link', { name: 'Look it over' }).last().click()
    await page.getByRole('heading', { level: 1, name: 'Look it over' }).waitFor()
    await settled(page)
    console.log('AGAIN', await page.locator('main').innerText())
  }
  await page.goto('/people')
  await settled(page)
  console.log('PEOPLE', await page.locator('main').innerText())
  await page.goto('/people/import')
  await settled(page)
  console.log('UP', await page.locator('main').innerText())
  await page.getByRole('button', { name: 'Take the import back: iasi' }).click()
  await page.getByRole('dialog').waitFor()
  await expectNoBarriers(page, 'take back').catch((e) => console.log('AXE', e.message))
  await page.getByRole('dialog').getByRole('button', { name: 'Take the import back' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await settled(page)
  console.log('UP', await page.locator('main').innerText())
})
