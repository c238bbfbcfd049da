import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { childrenApi, staysApi } from '../domains/family/model/index.ts'
import { peopleApi } from '../domains/people/model/index.ts'
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
let vesela: Member
let page: Page
let childId: string

const tomorrow = () => Temporal.PlainDate.from(today()).add({ days: 1 }).toString()
const nobody = {
  familyMemberId: null,
  phone: null,
  since: null,
  until: null,
  contactBy: null,
  contactOn: null,
}

beforeAll(async () => {
  office = await openOffice()
  house = await openHouse(office)
  vesela = await house.colleague('Vesela Radeva', 'family-worker')
  page = vesela.page
  const fatherId = await house.participant('Georgi', 'Todorov', 'Pleven')
  await house.maria.do(peopleApi.entrust, {
    id: fatherId,
    userId: vesela.userId,
    from: today(),
    handover: null,
  })
  const child = await vesela.do(childrenApi.open, {
    ...{ unitId: house.unitId, called: 'Niki', birthYear: 2018, birthMonth: 5, language: 'bg' },
    ...{ care: 'caregiver', careSince: null, childWelfareName: null, photos: 'no', notes: null },
  })
  childId = child.id
  await vesela.do(childrenApi.addAdult, {
    ...{ ...nobody, childId, kind: 'parent', personId: fatherId, called: 'Papa Georgi' },
    ...{ relation: 'father', contact: 'allowed' },
  })
  await vesela.do(staysApi.addPlace, {
    ...{ unitId: house.unitId, prisonId: null, name: 'The flat', kind: 'visit-flat', door: 'Garden door' },
    ...{ nights: true, equipment: null },
  })
})
afterAll(() => office?.close())

const openChild = async () => {
  await page.goto(`/children/${childId}`)
  await page.getByRole('heading', { level: 1, name: 'Niki' }).waitFor()
  await settled(page)
}

async function beginAssessment() {
  await openChild()
  await page.getByRole('button', { name: 'Begin an assessment' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('checkbox', { name: 'overnight stay' }).check()
  await dialog.getByRole('radio', { name: 'the parent' }).check()
  await settled(page)
  await expectNoBarriers(page, 'a new assessment')
  await dialog.getByRole('button', { name: 'Begin an assessment' }).click()
  await page.getByRole('heading', { level: 1, name: 'Niki and Papa Georgi' }).waitFor()
  await settled(page)
}

test('Niki says what he wants, and his father asks for a night together', async () => {
  await openChild()
  await throughDialog(page, 'Write down what the child said', async (dialog) => {
    await dialog.getByLabel("In the child's own words").fill('I want to build the ship with papa.')
  })
  await expectNoBarriers(page, "a child's file")
  await beginAssessment()
  await page.getByText("The prison psychiatrist's recommendation is missing.").waitFor()
  await page.getByText("The caregiver's written consent to this is missing.").waitFor()
  await expectNoBarriers(page, 'an assessment')
})

test('the questions are answered; the one that nobody can answer counts as yes', async () => {
  const groups = page.getByRole('group').filter({ hasText: 'a yes is needed' })
  for (const group of await groups.all()) await group.getByRole('radio', { name: 'yes', exact: true }).check()
  const ask = (name: RegExp) => page.getByRole('group', { name })
  await ask(/children or violence/)
    .getByRole('radio', { name: 'not known' })
    .check()
  await ask(/^The police/)
    .getByRole('radio', { name: 'nothing against it' })
    .check()
  await page.getByLabel('Answered on').last().fill(today())
  await ask(/^The protective services/)
    .getByRole('radio', { name: 'nothing against it' })
    .check()
  await page.getByLabel('Answered on').last().fill(today())
  await page.getByLabel(/^Why this contact/).fill('He asks for his father every evening.')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByText('The checklist still has questions that need a yes.').waitFor({ state: 'detached' })
  await page.getByText("The prison psychiatrist's recommendation is missing.").waitFor()
  await page.getByRole('button', { name: 'Sign', exact: true }).click()
  await page.getByText('Signed by Vesela Radeva').waitFor()
  expect(await page.getByRole('button', { name: 'Allow contact' }).isDisabled()).toBe(true)
})

test('the psychiatrist recommends it, the caregiver consents in writing, and only then it is allowed', async () => {
  const psychiatrist = page.getByRole('group', { name: /^The prison psychiatrist/ })
  await psychiatrist.getByRole('radio', { name: 'recommends it' }).check()
  await page.getByLabel('Name of the psychiatrist').fill('Dr Ana Marin')
  await page.getByLabel('Answered on').first().fill(today())
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByText("The prison psychiatrist's recommendation is missing.").waitFor({ state: 'detached' })
  const assessment = new URL(page.url()).pathname
  await openChild()
  await throughDialog(page, 'Record a consent', async (dialog) => {
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Vesela Todorova')
    await dialog.getByRole('checkbox', { name: 'overnight stay' }).check()
  })
  await page.goto(assessment)
  await page.getByRole('button', { name: 'Sign', exact: true }).click()
  await page.getByText('Nothing is missing: it can be decided.').waitFor()
  await throughDialog(
    page,
    'Allow contact',
    async (dialog) => {
      await dialog.getByLabel(/^When it stops/).fill('Niki says he wants to go home.')
    },
    'Allow contact',
  )
  await page.getByText('overnight stay, from').waitFor()
  await expectNoBarriers(page, 'a decision')
  const letter = await printedIn(page, 'Български', 'Decision letter')
  expect(letter.toString('latin1')).toContain('/StructTreeRoot')
})

test('a night is booked, with who brings him and who is reachable, and told afterwards', async () => {
  await openChild()
  await throughDialog(
    page,
    'Book a stay',
    async (dialog) => {
      await dialog.getByRole('radio', { name: 'overnight stay' }).check()
      await choose(dialog, 'Place', 'The flat (visit flat)')
      await dialog.getByLabel('Arrives', { exact: true }).fill(today())
      await dialog.getByLabel('Leaves', { exact: true }).fill(tomorrow())
      for (const label of [
        'Who brings the child',
        'Who collects the child',
        'Who is reachable all the while',
      ])
        await dialog.getByLabel(label).fill('Vesela Todorova')
      await dialog.getByLabel('At this number').fill('+359 88 123 4567')
      await dialog.getByLabel(/^Who is present/).fill('Vesela Radeva')
    },
    'Book a stay',
  )
  await page.goto('/stays')
  await page.getByRole('heading', { level: 1, name: 'Stays and visits' }).waitFor()
  await settled(page)
  await expectNoBarriers(page, 'the calendar of stays')
  await page
    .getByRole('listitem')
    .getByRole('link', { name: /Stay of Niki/ })
    .click()
  await page.getByText('Niki says he wants to go home.').waitFor()
  expect((await printedIn(page, 'Română', 'Stay sheet')).subarray(0, 5).toString()).toBe('%PDF-')
  await throughDialog(page, 'Write how it went', async (dialog) => {
    await dialog.getByLabel('What was seen and heard').fill('They built the ship and cooked.')
    await dialog.getByLabel(/^What the child said/).fill('The ship floats!')
    await dialog.getByRole('radio', { name: 'well' }).check()
  })
  await page.getByText('The ship floats!').waitFor()
  await expectNoBarriers(page, 'a stay')
  await openChild()
  await page.getByText(/Last contact: overnight stay, today/).waitFor()
})

test('another request is refused, with its reason, and somebody else takes the refusal back', async () => {
  await beginAssessment()
  await page.getByLabel(/^Why this contact/).fill('He needs quiet before school begins.')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page
    .getByText("Write why it is, or is not, in the child's best interest.")
    .waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Sign', exact: true }).click()
  await page.getByText('Signed by Vesela Radeva').waitFor()
  await throughDialog(
    page,
    'Refuse',
    async (dialog) => {
      await dialog.getByRole('radio', { name: 'not good for the child now' }).check()
      await dialog.getByLabel('In words').fill('We wait until the spring.')
      await choose(dialog, 'By', 'Maria Ivanova')
    },
    'Refuse',
  )
  const assessment = new URL(page.url()).pathname
  const onRecord = page.getByRole('link', { name: /It stands with every other/ })
  const refusal = (await onRecord.getAttribute('href')) ?? ''
  const desk = house.maria.page
  await desk.goto(refusal)
  await throughDialog(
    desk,
    'Look at it again',
    async (dialog) => {
      await dialog.getByRole('radio', { name: /It was lifted/ }).check()
      await dialog.getByRole('textbox').fill('The school sees it otherwise.')
    },
    'Say what you found',
  )
  expect(await desk.getByRole('main').innerText()).not.toContain('Niki')
  // The assessment follows the lifted "no" a moment later.
  const lifted = async () => {
    await page.goto(assessment)
    await page.getByRole('heading', { level: 1, name: 'Niki and Papa Georgi' }).waitFor()
    await settled(page)
    return page.getByText('refusal lifted, may be asked again').count()
  }
  await expect.poll(lifted, { timeout: 60_000 }).toBeGreaterThan(0)
})
