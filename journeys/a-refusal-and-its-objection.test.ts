import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { intakeApi } from '../domains/intake/model/index.ts'
import { paperFrom } from '../domains/intake/server/testing/stage.ts'
import { printedIn } from './steps/agreement.ts'
import { expectNoBarriers } from './steps/axe.ts'
import { throughDialog } from './steps/dialog.ts'
import { type House, type Member, openHouse } from './steps/house.ts'
import { today } from './steps/match.ts'
import { type Office, openOffice } from './steps/office.ts'
import { settled } from './steps/sign-in.ts'
import { tellOneStory } from './steps/story.ts'
import { choose } from './steps/texts.ts'

tellOneStory()

let office: Office
let house: House
let desk: Page
let bogdana: Member
let referralPath: string
let refusalPath: string

beforeAll(async () => {
  office = await openOffice()
  house = await openHouse(office)
  desk = house.maria.page
  bogdana = await house.colleague('Bogdana Koleva')
  const consent = { how: 'paper' as const, witness: null, on: today(), language: 'bg' as const }
  const paper = paperFrom(house.unitId, { cameOn: today(), releaseDay: null, consent })
  const { id, version } = await house.maria.do(intakeApi.add, paper)
  await house.maria.do(intakeApi.takeIn, { id, version, personId: null })
  referralPath = `/intake/${id}`
})
afterAll(() => office?.close())

const open = async (page: Page, path: string) => {
  await page.goto(path)
  await page.getByRole('heading', { level: 1, name: /Elena Petrova/ }).waitFor()
  await settled(page)
}

function expectTagged(pdf: Buffer): void {
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.toString('latin1')).toContain('/StructTreeRoot')
}

test('somebody is refused at intake, and something is offered in its place', async () => {
  await open(desk, referralPath)
  await throughDialog(
    desk,
    'Say no',
    async (dialog) => {
      await choose(dialog, 'Reason', 'No place free')
      await dialog.getByRole('textbox', { name: 'In words' }).fill('All three places are taken until spring.')
      await choose(dialog, 'Who of us stays in touch', 'Maria Ivanova')
      await dialog.getByRole('textbox', { name: 'Open activities' }).fill('The kitchen, Thursdays at 17:00')
      await dialog.getByRole('textbox', { name: 'Another organisation' }).fill('The open door, Pleven')
      await dialog.getByRole('radio', { name: 'Does not accept it' }).check()
    },
    'Say no',
  )
  await desk.getByText('It stays open until the person has something they accept').waitFor()
  await expectNoBarriers(desk, 'a refused referral')
})

test('she gets the letter in her language, on paper that can be read aloud', async () => {
  await desk.getByRole('link', { name: /^The letter, the person/ }).click()
  await desk.getByText('The person has not had a letter yet.').waitFor()
  refusalPath = new URL(desk.url()).pathname
  await settled(desk)
  await expectNoBarriers(desk, 'the refusal')
  expectTagged(await printedIn(desk, 'Български', 'Print the letter'))
  await throughDialog(desk, 'It reached the person', async (dialog) => {
    await dialog.getByRole('radio', { name: 'Български' }).check()
    await dialog.getByRole('radio', { name: 'Handed over' }).check()
  })
  const letters = desk.getByRole('list', { name: 'Letter to the person' })
  expect(await letters.innerText()).toMatch(/Handed over, .*Български/)
})

test('she objects; whoever decided does not answer it', async () => {
  await throughDialog(
    desk,
    'Write down an objection',
    async (dialog) => {
      await dialog
        .getByRole('textbox', { name: 'What was said' })
        .fill('I was told in August that there is a place.')
      await dialog.getByRole('radio', { name: 'Spoken' }).check()
      const answerers = dialog.getByLabel('Who answers?')
      expect(await answerers.innerText()).not.toContain('Maria')
      await answerers.selectOption({ label: 'Bogdana Koleva' })
    },
    'Write it down',
  )
  const objections = desk.getByRole('list', { name: 'Objections' })
  expect(await objections.innerText()).toContain('Bogdana Koleva answers by')
  await desk.getByText('You decided this yourself: somebody else answers.').waitFor()
  expect(await desk.getByRole('button', { name: 'Answer the objection' }).count()).toBe(0)
})

test('a colleague who did not decide finds that she is right, and says so on paper', async () => {
  const { page } = bogdana
  await open(page, refusalPath)
  await throughDialog(page, 'Answer the objection', async (dialog) => {
    await dialog.getByRole('radio', { name: /It was lifted/ }).check()
    await dialog
      .getByRole('textbox', { name: 'The answer in words' })
      .fill('You are right: the place was promised to you.')
  })
  await page.getByText(/because the person objected/).waitFor()
  await settled(page)
  await expectNoBarriers(page, 'a refusal that was lifted')
  expectTagged(await printedIn(page, 'Български', 'Print the answer'))
})

test('her case is open again, with its history, and this time the answer is yes', async () => {
  const yes = desk.getByRole('button', { name: 'Say yes' })
  // The referral follows the lifted "no" a moment later.
  await expect
    .poll(
      async () => {
        await open(desk, referralPath)
        return yes.isVisible()
      },
      { timeout: 30_000, interval: 500 },
    )
    .toBe(true)
  await expectNoBarriers(desk, 'a referral that is open again')
  await throughDialog(
    desk,
    'Say yes',
    async (dialog) => {
      await dialog.getByRole('group', { name: 'Accepted to' }).getByRole('checkbox').first().check()
    },
    'Say yes',
  )
  await desk.getByText(/^Accepted .* by Maria Ivanova/).waitFor()
  for (const step of ['A no.', 'It was opened again.', 'A yes.'])
    await desk.getByText(step, { exact: true }).waitFor()
})

test('the register keeps the "no", and says that it does not hold any more', async () => {
  await desk.goto('/refusals')
  const row = desk.getByRole('row').filter({ hasText: 'Elena Petrova' })
  await row.waitFor()
  for (const word of ['No place free', 'Open again']) expect(await row.innerText()).toContain(word)
})
