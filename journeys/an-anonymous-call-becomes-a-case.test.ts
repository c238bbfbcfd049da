import { afterAll, beforeAll, expect, test } from 'vitest'
import { adviceApi } from '../domains/family/model/index.ts'
import { printedTo } from './steps/agreement.ts'
import { expectNoBarriers } from './steps/axe.ts'
import { throughDialog } from './steps/dialog.ts'
import { type House, type Member, openHouse } from './steps/house.ts'
import { type Office, openOffice } from './steps/office.ts'
import { settled } from './steps/sign-in.ts'
import { tellOneStory } from './steps/story.ts'

tellOneStory()

let office: Office
let house: House
let vesela: Member

beforeAll(async () => {
  office = await openOffice()
  house = await openHouse(office)
  vesela = await house.colleague('Vesela Radeva', 'family-worker')
})
afterAll(() => office?.close())

test('the telephone rings: what about, from where and how long, and nowhere to write who it was', async () => {
  const { page } = vesela
  await page.goto('/family')
  await page.getByText('Nobody waits for an answer').waitFor()
  await page.getByRole('button', { name: 'Log a contact' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'Money and debt' }).check()
  await dialog.getByLabel('Relation').selectOption('Spouse or partner')
  await dialog.getByLabel('County').fill('Pleven')
  expect(await dialog.getByRole('textbox').count()).toBe(2)
  await settled(page)
  await expectNoBarriers(page, 'a contact')
  await dialog.getByRole('button', { name: 'Log it' }).click()
  await dialog.waitFor({ state: 'detached' })
  const line = page.getByRole('listitem').filter({ hasText: 'Money and debt' })
  await line.waitFor()
  expect(await line.innerText()).toContain('Spouse or partner · Pleven · 10 minutes')
  await settled(page)
  await expectNoBarriers(page, 'the day of a family worker')
})

test('she wants it followed up: the call becomes a case under a name of her own choosing', async () => {
  const { page } = vesela
  await page.getByRole('link', { name: 'They want a case' }).click()
  await page.getByRole('heading', { level: 1, name: 'Write down a case' }).waitFor()
  expect(await page.getByRole('radio', { name: 'Money and debt' }).isChecked()).toBe(true)
  await page.getByLabel('In a few words').fill('The rent while he is away')
  await page.getByLabel('What did they ask?').fill('I cannot pay the rent on my own.')
  await page.getByLabel('Wants to be called').fill('Lily')
  await settled(page)
  await expectNoBarriers(page, 'a new case')
  await page.getByRole('button', { name: 'Open the case' }).click()
  await page.getByRole('heading', { level: 1, name: 'Lily: The rent while he is away' }).waitFor()
  await settled(page)
  await expectNoBarriers(page, 'the case')
  const { contacts } = await vesela.ask(adviceApi.desk, {})
  expect(contacts[0]?.caseId).not.toBeNull()
})

test('she has her answer, a promise stands on Today, and a letter goes out', async () => {
  const { page } = vesela
  await throughDialog(page, 'Write down the answer', async (dialog) => {
    await dialog.getByLabel('What was said').fill('The municipality may help; we write to them.')
    await dialog.getByRole('radio', { name: 'We wait for somebody' }).check()
    await dialog.getByLabel('Whom or what do we wait for?').fill('the municipality')
  })
  await page.getByText('Waits for the municipality').waitFor()
  await throughDialog(page, 'Write a letter', async (dialog) => {
    await dialog.getByLabel('To', { exact: true }).fill('The municipality of Pleven')
    await dialog
      .getByLabel('The letter', { exact: true })
      .fill('We write for a family.\n\nPlease answer soon.')
  })
  const paper = await printedTo(page, 'Print')
  expect(paper.includes('/StructTreeRoot')).toBe(true)
  await throughDialog(page, 'Promise something', async (dialog) => {
    await dialog.getByLabel('What will we do?').fill('Call the municipality')
    await dialog.getByLabel('By when').fill(new Date().toLocaleDateString('en-GB'))
  })
  await page.goto('/')
  const card = page.getByRole('list', { name: /promised to a family/ })
  await card.getByText('Call the municipality').waitFor()
  await card.getByRole('button', { name: 'Done' }).click()
  await card.waitFor({ state: 'detached' })
})

test('the case is closed with what came of it, and the coordinator never read a word', async () => {
  const { page } = vesela
  await page.goto('/family')
  await page.getByRole('link', { name: /Lily/ }).click()
  await throughDialog(
    page,
    'Close the case',
    async (dialog) => {
      await dialog.getByRole('radio', { name: 'Solved with our help' }).check()
    },
    'Close the case',
  )
  await page.getByText('Solved with our help').first().waitFor()
  const maria = house.maria.page
  await maria.goto('/family/numbers')
  await maria.getByText('Fewer than 5').first().waitFor()
  await settled(maria)
  await expectNoBarriers(maria, 'advice in numbers')
  expect(await maria.locator('body').innerText()).not.toContain('Lily')
})
