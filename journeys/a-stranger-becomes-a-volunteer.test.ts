import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import bg from '../domains/volunteers/web/messages/bg.json' with { type: 'json' }
import { expectNoBarriers } from './steps/axe.ts'
import { asItIs, throughDialog } from './steps/dialog.ts'
import { openHouse } from './steps/house.ts'
import { type Office, openOffice } from './steps/office.ts'
import { onPhone } from './steps/phone.ts'
import { settled } from './steps/sign-in.ts'
import { tellOneStory } from './steps/story.ts'

tellOneStory()

let office: Office
let desk: Page
let phone: Page
let volunteerPath: string

beforeAll(async () => {
  office = await openOffice()
  desk = (await openHouse(office)).maria.page
})
afterAll(() => office?.close())

const name = 'Ana Petrova'
const email = 'ana.petrova@example.org'
const today = () => Temporal.Now.plainDateISO('Europe/Sofia').toString()

const openVolunteer = async () => {
  await desk.goto(volunteerPath)
  await desk.getByRole('heading', { level: 1, name }).waitFor()
  await settled(desk)
}
const write = (button: string, fill: (dialog: Locator) => Promise<void>, save?: string) =>
  throughDialog(desk, button, fill, save)
const state = (requirement: string) =>
  desk
    .getByRole('list', { name: 'What is asked' })
    .getByRole('listitem')
    .filter({ hasText: requirement })
    .first()

test('a stranger reads the open page in Bulgarian and offers to help', async () => {
  const { page } = await office.visit({ width: 390, height: 844 })
  await page.goto('/help-out/pleven?language=bg')
  await page.getByRole('heading', { level: 1, name: bg['volunteers.offer.title'] }).waitFor()
  await page.getByLabel(bg['volunteers.field.given']).fill('Ana')
  await page.getByLabel(bg['volunteers.field.family']).fill('Petrova')
  await page.getByLabel(bg['volunteers.field.email']).fill(email)
  await page.getByLabel(bg['volunteers.offer.message']).fill('Имам време в събота.')
  await page.getByLabel(bg['volunteers.field.birth-year']).fill('1984')
  await page.getByLabel('English', { exact: true }).check()
  await settled(page)
  await expectNoBarriers(page, 'the open page, in Bulgarian')
  const thanks = page.getByRole('heading', { level: 1, name: bg['volunteers.offer.thanks'] })
  // Whoever is quicker than people are is asked to wait a moment and send again.
  await expect
    .poll(
      async () => {
        const send = page.getByRole('button', { name: bg['volunteers.offer.send'], exact: true })
        if (await send.isVisible()) await send.click()
        await settled(page)
        return thanks.isVisible()
      },
      { timeout: 30_000, interval: 1000 },
    )
    .toBe(true)
  await expectNoBarriers(page, 'thanks')
  await page.context().close()
})

test('a coordinator reads it and invites her to an interview', async () => {
  await desk.goto('/volunteers/offers')
  const offer = desk.getByRole('listitem').filter({ hasText: name }).first()
  await offer.waitFor()
  expect(await offer.innerText()).toContain('Имам време в събота.')
  await settled(desk)
  await expectNoBarriers(desk, 'offers')
  await offer.getByRole('button', { name: 'Invite to an interview' }).click()
  const dialog = desk.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Invite to an interview' }).click()
  await desk.getByRole('heading', { level: 1, name }).waitFor()
  volunteerPath = new URL(desk.url()).pathname
  await settled(desk)
  await expectNoBarriers(desk, 'a volunteer who is interested')
})

test('interview, references and the confidentiality pledge are written down', async () => {
  await write('Record: Interview', (dialog) =>
    dialog.getByLabel('Notes').fill('Calm, has time on Saturdays.'),
  )
  for (const who of ['Mihaela Koleva', 'Stefan Iliev'])
    await write('Record: References', async (dialog) => {
      await dialog.getByLabel('Whom we asked').fill(who)
      await dialog.getByLabel('by phone').check()
      await dialog.getByLabel('What they said').fill('Can be relied on.')
    })
  await write('Record: Confidentiality pledge', asItIs)
  for (const requirement of ['Interview', 'References', 'Confidentiality pledge'])
    expect(await state(requirement).innerText()).toContain('met')
  expect(await state('Course').innerText()).toContain('missing')
})

test('she comes to the course; a tap at the door counts towards what is asked, by itself', async () => {
  await desk.goto('/courses/new')
  await desk.getByLabel('Name', { exact: true }).fill('The one-day course')
  await desk.getByLabel('Day', { exact: true }).fill(today())
  await desk.getByLabel('Place', { exact: true }).fill('The library')
  for (const module of await desk
    .getByRole('group', { name: 'Modules it covers' })
    .getByRole('checkbox')
    .all())
    await module.check()
  await settled(desk)
  await expectNoBarriers(desk, 'planning a course')
  await desk.getByRole('button', { name: 'Save the course' }).click()
  await desk.getByRole('heading', { level: 1, name: 'The one-day course' }).waitFor()
  await desk.getByRole('button', { name: 'Sign somebody up' }).click()
  const dialog = desk.getByRole('dialog')
  await dialog.getByLabel('Volunteer').selectOption({ index: 1 })
  await dialog.getByRole('button', { name: 'Sign up', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
  await settled(desk)
  await expectNoBarriers(desk, 'a course')
  await desk.goto(`${new URL(desk.url()).pathname}/attendance`)
  await desk.getByRole('button', { name: `${name}: Present` }).click()
  await desk.getByText('1 of 1 here').waitFor()
  await expectNoBarriers(desk, 'attendance')
  await expect
    .poll(
      async () => {
        await openVolunteer()
        return state('Course').innerText()
      },
      { timeout: 20_000 },
    )
    .toContain('met')
})

test('with profile and supervisor she is approved', async () => {
  await desk.goto(`${volunteerPath}/profile`)
  await desk.getByLabel('Part of town or place').fill('Pleven')
  await desk.getByLabel('Saturday, Morning').check({ force: true })
  await desk.getByLabel('music').check()
  await settled(desk)
  await expectNoBarriers(desk, 'her profile')
  await desk.getByRole('button', { name: 'Save', exact: true }).click()
  await desk.getByRole('heading', { level: 1, name, exact: true }).waitFor()

  // Whatever is still in the way is said before anything happens.
  await desk.getByRole('button', { name: 'Approve', exact: true }).first().click()
  const dialog = desk.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Approve', exact: true }).click()
  await dialog.getByText('Choose a supervisor who is here').waitFor()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await write('Choose somebody', async (one) => {
    await one.getByRole('combobox').selectOption({ index: 1 })
  })
  await write('Approve', asItIs, 'Approve')
  await desk.locator('.chip').filter({ hasText: 'active' }).first().waitFor()
  await expectNoBarriers(desk, 'a volunteer who is active')
})

test('she is invited to sign in, and the link in the letter leads to her own page on the phone', async () => {
  await desk.getByRole('button', { name: 'Invite to sign in' }).click()
  const dialog = desk.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Invite to sign in' }).click()
  await dialog.getByText('The link is on its way.').waitFor()
  await expectNoBarriers(desk, 'the invitation')

  const { page } = await office.visit({ width: 390, height: 844 })
  phone = page
  await phone.goto(linkInLetterTo(email))
  await phone.getByRole('heading', { level: 1, name: /^Welcome to/ }).waitFor()
  await phone
    .getByLabel(/password/i)
    .first()
    .fill('a lamp beside the river')
  await expectNoBarriers(phone, 'the answer to the invitation')
  await phone.getByRole('button', { name: 'Join' }).click()
  await phone.getByRole('heading', { level: 1, name: 'Hello, Ana' }).waitFor()
  expect(new URL(phone.url()).pathname).toBe('/field/')
  await settled(phone)
  await expectNoBarriers(phone, 'the first page of the phone')
})

test('there she sees her own: who looks after her, what was shown, when she has time', async () => {
  await onPhone(phone, 'self', 'About me')
  const shown = await phone.locator('main').innerText()
  for (const words of ['Maria Ivanova', 'Confidentiality pledge', 'When and what suits me'])
    expect(shown).toContain(words)
  expect(shown).not.toContain('Calm, has time on Saturdays.')
  await expectNoBarriers(phone, 'about me')
  await phone.getByRole('link', { name: 'Look and change' }).tap()
  await phone.getByText('When do you have time?').waitFor()
  await settled(phone)
  await expectNoBarriers(phone, 'when and what suits me')
})

/** Letters are written as they are sent: long lines are broken with a soft "=". */
function linkInLetterTo(address: string): string {
  const letter = office.letters().findLast((one) => one.includes(address)) ?? ''
  const text = letter.replaceAll(/=\r?\n/g, '').replaceAll('=3D', '=')
  const link = /http\S+\/join\?token=[\w-]+/.exec(text)?.[0]
  if (!link) throw new Error(`no link in:\n${letter}`)
  return link
}
