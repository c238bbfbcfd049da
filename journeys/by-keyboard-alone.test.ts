import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { examplePassword } from '../apps/server/example/sign-ins.ts'
import { toLatin } from '../domains/people/model/transliteration.ts'
import { hasFocus, tabOn } from './steps/keyboard.ts'
import { type Office, openOffice } from './steps/office.ts'

let office: Office
let page: Page

beforeAll(async () => {
  office = await openOffice({ example: true })
  page = (await office.visit()).page
})
afterAll(() => office?.close())

const press = (key: string) => page.keyboard.press(key)
const type = (text: string) => page.keyboard.type(text)
const atFocus = (element: Locator) => expect.poll(() => hasFocus(element)).toBe(true)
const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name, exact: true })

const tabTo = (wanted: Locator) => tabOn(page, wanted)

const releases = async () => {
  await tabTo(page.getByRole('navigation', { name: 'Main menu' }).getByRole('link', { name: 'Releases' }))
  await press('Enter')
  await heading('Releases').waitFor()
}

/** What is found for the whole of the text: what came up while it was being typed is gone by then. */
const answerAbout = (text: string) =>
  page.waitForResponse((answer) => decodeURIComponent(answer.url()).includes(text))

test('the way in, and past the menu to the page', async () => {
  await page.goto('/')
  await tabTo(page.getByLabel('E-mail address'))
  await type('maria@example.org')
  await tabTo(page.getByLabel('Password', { exact: true }))
  await type(examplePassword)
  await press('Enter')
  await page.getByRole('navigation', { name: 'Main menu' }).waitFor()

  await tabTo(page.getByRole('link', { name: 'Skip to the page' }))
  await press('Enter')
  await page.locator('main:focus').waitFor()
  await press('Tab')
  expect(await page.locator('main :focus').count()).toBe(1)
})

test('a name in Cyrillic is found by a part of it in Latin letters', async () => {
  await releases()
  const changes = page.getByRole('button', { name: /^Change the date/ })
  await changes.first().waitFor()
  const names = (await changes.allTextContents()).map((text) => text.replace(/^.*: /, ''))
  const name = names.find((one) => /^[Ѐ-ӿ\s]+$/.test(one))!
  const part = toLatin(name).split(' ').at(-1)!.slice(0, -1).toLowerCase()

  await press('Control+k')
  await page.locator('[role="combobox"]:focus').waitFor()
  const answer = answerAbout(part)
  await type(part)
  await answer
  const options = page.getByRole('dialog').getByRole('option')
  await options.filter({ hasText: name }).waitFor()
  const above = (await options.allTextContents()).findIndex((text) => text.includes(name))
  for (let down = 0; down < above; down++) await press('ArrowDown')
  await page.getByRole('option', { name, selected: true }).waitFor()
  await press('Enter')
  await heading(name).waitFor()
})

test('the arrow keys walk the picture, and Enter opens the person', async () => {
  await releases()
  const marks = page.getByRole('group', { name: /^Release dates of/ }).getByRole('link')
  await tabTo(marks.first())
  const card = page.locator('.person-card')
  const first = await card.innerText()

  await press('ArrowRight')
  await atFocus(marks.nth(1))
  expect(await card.innerText()).not.toBe(first)
  await press('End')
  await atFocus(marks.last())
  await press('Home')
  await press('ArrowRight')
  await atFocus(marks.nth(1))
  const name = await page.locator('.person-card-name').innerText()
  await press('Enter')
  await heading(name).waitFor()
})

test('a note is written and stands in the journal', async () => {
  const words = 'Asked for a room near the river.'
  await tabTo(
    page
      .getByRole('navigation', { name: 'Parts of this person’s page' })
      .getByRole('link', { name: 'Journal' }),
  )
  await press('Enter')
  await tabTo(page.getByRole('button', { name: 'Write a note' }))
  await press('Enter')
  await page.locator('textarea:focus').waitFor()
  await type(words)
  await tabTo(page.getByRole('radio', { name: /^Help/ }))
  await press('Space')
  expect(await page.getByRole('radio', { name: /^Help/ }).isChecked()).toBe(true)
  await tabTo(page.getByRole('button', { name: 'Write it down' }))
  await press('Enter')
  const entry = page.getByRole('region', { name: 'Entries' }).getByRole('listitem').filter({ hasText: words })
  await entry.waitFor()
  expect(await entry.innerText()).toContain('Maria Ezerkova')
})
