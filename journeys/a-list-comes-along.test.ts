import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectNoBarriers } from './steps/axe.ts'
import { beginInBrowser } from './steps/begin.ts'
import { type Office, openOffice } from './steps/office.ts'

let office: Office
let page: Page

beforeAll(async () => {
  // The lists speak of releases after this day.
  office = await openOffice({ today: '2026-11-22' })
  page = (await office.visit()).page
  await beginInBrowser(page, office)
  await page.getByLabel('Name of the unit').fill('Riverside')
  await page.getByRole('button', { name: 'Open the unit' }).click()
  await page.getByRole('heading', { name: /Maria/ }).waitFor()
})
afterAll(() => office?.close())

const lists = [
  {
    file: 'riverside-network-en.ods',
    people: 15,
    leftBlank: 'Index offence',
    impossible: { row: 10, name: 'Ffion Candlewood', problem: 'Release date: 31.02.2027 is not a day.' },
    two: { row: 12, names: ['Gawain Puddifoot-Vane', 'Hollis Puddifoot-Vane'] },
    awaited: 'Casper Moonbrook',
  },
  {
    file: 'fjordbyen-nettverk-nb.csv',
    people: 17,
    leftBlank: 'Fødselsnr.',
    impossible: { row: 13, name: 'Halldis Oppspinn', problem: 'Løsl.dato: 31.02.2027 is not a day.' },
    two: { row: 21, names: ['Nils Uvirkelig', 'Oda Uvirkelig'] },
    awaited: 'Ingrid Snøfall',
  },
  {
    file: 'pleven-centar-bg.csv',
    people: 16,
    leftBlank: 'Престъпление',
    impossible: {
      row: 11,
      name: 'Ведра Слънчева Лъчева',
      problem: 'Дата на освоб.: 31.02.2027 is not a day.',
    },
    two: { row: 7, names: ['Звездан Мъглявов', 'Лъчезар Мъглявов'] },
    awaited: 'Ясен Приказников',
  },
  {
    file: 'iasi-beneficiari-ro.xlsx',
    people: 17,
    leftBlank: 'Diagnostic',
    impossible: { row: 12, name: 'Lăcrămioara Ficțiune', problem: 'Liberare data: 31.02.2027 is not a day.' },
    two: { row: 15, names: ['Petruț Nălucă', 'Pavel Nălucă'] },
    // The Bulgarian list has an Ahmed Example of the same day of birth.
    alike: { row: 16, name: 'Ahmad Exemplu', here: 'Ahmed Example' },
    awaited: 'Ștefan Închipuit',
  },
]

const heading = (name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
const row = (number: number) =>
  page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: `Row ${number}`, exact: true }) })
/** How many there are of those "new people", "here already", "need your word". */
const figure = (name: string, count: number) =>
  page
    .locator('.import-figure')
    .filter({ hasText: name })
    .filter({ hasText: new RegExp(`\\D${count}$`) })
    .waitFor()

async function upload(file: string): Promise<void> {
  await page.goto('/people/import')
  await page
    .getByLabel('Choose a file')
    .setInputFiles(fileURLToPath(new URL(`../examples/${file}`, import.meta.url)))
  await heading('Which table, which columns?')
}

async function lookOver(): Promise<void> {
  await page.getByRole('link', { name: 'Look it over' }).click()
  await heading('Look it over')
  await page.locator('.import-figures').waitFor()
}

async function show(filter: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Which rows to show' })
    .getByRole('link', { name: filter })
    .click()
  await page.getByRole('list', { name: filter, exact: true }).waitFor()
}

test('before the first list, the page says what is read and what is not kept', async () => {
  await page.goto('/people/import')
  await page.getByText('Nothing has been imported yet').waitFor()
  await page.getByText('Choose a file').waitFor()
  await expectNoBarriers(page, 'the file')
})

test.each(lists)('$file is looked over and taken over', async ({ file, people, ...list }) => {
  await upload(file)
  await page.getByText(`${people} people found so far`).waitFor()
  const taken = page.getByLabel(`${list.leftBlank} is taken for`)
  expect(await taken.inputValue()).toBe('')
  await expectNoBarriers(page, `columns of ${file}`)

  await lookOver()
  await show('With problems')
  const impossible = await row(list.impossible.row).innerText()
  expect(impossible).toContain(list.impossible.name)
  expect(impossible).toContain(list.impossible.problem)
  await expectNoBarriers(page, `problems of ${file}`)

  if (list.alike) {
    await show('Need your word')
    const alike = row(list.alike.row)
    expect(await alike.innerText()).toContain(`Compare with ${list.alike.here}, who is here`)
    await expectNoBarriers(page, `possible doubles of ${file}`)
    await alike.getByText('Somebody new').click()
    await figure('need your word', 0)
  }
  await show('Two in one cell')
  const two = row(list.two.row)
  await two.getByText('One person with both names').click()
  await figure('new people', people - 1)
  await two.getByText('2 people', { exact: true }).click()
  await figure('new people', people)
  for (const name of list.two.names) await two.getByText(name, { exact: true }).waitFor()

  await page.getByRole('link', { name: `Go on with ${people} people` }).click()
  await page.getByText(`${people} people will be added to Riverside`).waitFor()
  expect(await page.getByText(/not kept:/).innerText()).toContain(list.leftBlank)
  await expectNoBarriers(page, `taking over ${file}`)
  await page.getByRole('button', { name: `Take over ${people} people` }).click()
  await heading('The list is in')
  await page.getByText(`${people} people from the list are now in Riverside`).waitFor()
  await expectNoBarriers(page, `${file} is in`)

  await page.getByRole('link', { name: 'See who is released when' }).click()
  await heading('Releases')
  await page.getByRole('button', { name: 'As a table' }).click()
  await page.getByRole('row').filter({ hasText: list.awaited }).waitFor()
})

test('the same list a second time: everybody is here already', async () => {
  const { file, people } = lists[2]!
  await upload(file)
  await lookOver()
  await figure('new people', 0)
  // Only a name, or a name and a year, does not make it certain.
  await figure('here already', 13)
  await figure('need your word', 3)
  await page.getByRole('button', { name: 'All are the same person' }).click()
  await figure('here already', people)
  await page.getByText('Everyone in this list is here already: there is nothing to take over.').waitFor()

  await page.goto('/people/import')
  await page.getByText('waiting for you').waitFor()
  await page.getByRole('button', { name: `Delete the file: ${file}` }).click()
  await page.getByText('waiting for you').waitFor({ state: 'detached' })
})

test('an import is taken back as a whole, and its people are gone', async () => {
  const { file, people, awaited } = lists[3]!
  await page.goto('/people/import')
  await page.getByRole('button', { name: `Take the import back: ${file}` }).click()
  const dialog = page.getByRole('dialog', { name: `Take back ${file}` })
  await dialog.getByText(`All ${people} people who came with this list will be gone`).waitFor()
  await expectNoBarriers(page, 'taking an import back')
  await dialog.getByRole('button', { name: 'Take the import back' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByText('taken back', { exact: true }).waitFor()

  await page.goto('/releases?view=table')
  await page.getByRole('row').filter({ hasText: lists[0]!.awaited }).waitFor()
  expect(await page.getByRole('row').filter({ hasText: awaited }).count()).toBe(0)
  await page.goto('/people?show=all')
  await page.getByRole('row').filter({ hasText: lists[0]!.awaited }).waitFor()
  expect(await page.getByRole('row').filter({ hasText: awaited }).count()).toBe(0)
  const header = 1
  const left = lists.slice(0, 3).reduce((sum, list) => sum + list.people, 0)
  expect(await page.getByRole('row').count()).toBe(header + left)
})
