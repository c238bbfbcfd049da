import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { groundsApi } from '../domains/grounds/model/index.ts'
import { directoryApi, referralsApi } from '../domains/partners/model/index.ts'
import { expectNoBarriers } from './steps/axe.ts'
import { throughDialog } from './steps/dialog.ts'
import { type House, openHouse } from './steps/house.ts'
import { today } from './steps/match.ts'
import { type Office, openOffice } from './steps/office.ts'
import { settled } from './steps/sign-in.ts'
import { tellOneStory } from './steps/story.ts'
import { choose } from './steps/texts.ts'

tellOneStory()

let office: Office
let house: House
let desk: Page
let doctor: Page
let elena: string
let referralId: string
let consentOfHealth: { id: string; version: number }

const clinic = 'Clinic Zora'
const mail = 'doctor@clinic.example'
const password = 'four rivers and a lantern'
const secret = 'Takes part in substitution treatment since May'

beforeAll(async () => {
  office = await openOffice()
  house = await openHouse(office)
  desk = house.maria.page
  elena = await house.participant('Elena', 'Petrova')
  const nothing = { website: null, email: null, phone: null, notes: null, otherName: null }
  const contact = { role: 'doctor', phone: null, email: mail, languages: ['bg'], placeId: null }
  const { id: partnerId } = await house.maria.do(directoryApi.add, {
    ...{ kind: 'clinic', name: clinic, ...nothing, places: [], services: [] },
    descriptions: { en: null, nb: null, bg: null, ro: null },
    contacts: [{ id: randomUUID(), name: 'Dr Ivanova', ...contact }],
  })
  const given = { language: 'bg', how: 'paper' as const, witness: null, givenOn: today(), ends: null }
  const towards = { recipient: clinic, recipientId: partnerId, purpose: 'share-with-agency' as const }
  const agreed = { personId: elena, ...given, ...towards }
  await house.maria.do(groundsApi.record, { ...agreed, dataGroups: ['identity', 'plan'] })
  consentOfHealth = await house.maria.do(groundsApi.record, { ...agreed, dataGroups: ['health'] })
})
afterAll(() => office?.close())

const openReferral = async () => {
  await desk.goto(`/referrals-out/${referralId}`)
  await desk.getByRole('heading', { level: 1, name: /Elena Petrova/ }).waitFor()
  await settled(desk)
}

test('somebody is referred to a clinic, item by item', async () => {
  await desk.goto(`/people/${elena}?tab=referrals-out`)
  await desk.getByRole('link', { name: 'Refer to a partner' }).click()
  await desk.getByRole('textbox', { name: /^Partner/ }).fill('Zora')
  await desk.getByRole('button', { name: clinic }).click()
  await choose(desk, 'Contact there', 'Dr Ivanova, doctor')
  const wishes = desk.getByRole('group', { name: 'What the person hopes to get' })
  await wishes.getByRole('textbox', { name: 'In words' }).fill('A first appointment within a week')
  const items = desk.getByRole('group', { name: 'What is shared' })
  await items.getByRole('textbox', { name: 'In words' }).fill('Elena Petrova, born 1990')
  await items.getByRole('button', { name: 'Add something to share' }).click()
  await items
    .getByLabel(/^About/)
    .nth(1)
    .selectOption({ label: 'Health, alcohol and drugs' })
  await items.getByRole('textbox', { name: 'In words' }).nth(1).fill(secret)
  await settled(desk)
  await expectNoBarriers(desk, 'beginning a referral')
  await desk.getByRole('button', { name: 'Keep as a draft' }).click()
  await desk.getByText('Not sent yet').waitFor()
  referralId = new URL(desk.url()).pathname.split('/').at(-1)!
  await settled(desk)
  await desk.getByRole('button', { name: 'Send', exact: true }).click()
  await desk
    .getByText(/shared$/)
    .first()
    .waitFor()
  await settled(desk)
  await expectNoBarriers(desk, 'a referral')
})

test('the doctor is invited, signs in, and sees the window and nothing else', async () => {
  const { contactId } = await house.maria.ask(referralsApi.show, { id: referralId })
  const { link } = await house.maria.do(referralsApi.inviteContact, { contactId: contactId! })
  const visit = await office.visit({ width: 390, height: 844 })
  doctor = visit.page
  const post = (path: string, data: unknown) =>
    doctor.request.post(path, {
      data,
      headers: { 'landfall-request': '1', 'landfall-command': randomUUID(), origin: office.url },
    })
  const token = new URL(link!).searchParams.get('token')
  await post('/api/organisation/join', { token, name: 'Dr Ivanova', language: 'en', password })
  await post('/api/auth/sign-in/email', { email: mail, password })
  await doctor.goto('/')
  await doctor.getByRole('heading', { level: 1, name: 'Your window' }).waitFor()
  await settled(doctor)
  await expectNoBarriers(doctor, 'the window')
  await doctor.getByRole('link', { name: /^Referral R-/ }).click()
  await doctor.getByText(secret).waitFor()
  await doctor.getByText('Elena Petrova, born 1990').waitFor()
  await settled(doctor)
  await expectNoBarriers(doctor, 'a referral at the window')
  const people = await doctor.request.get('/api/people', { headers: { 'landfall-request': '1' } })
  expect(people.status()).toBe(403)
})

test('she says yes, in her own words', async () => {
  await doctor.getByRole('radio', { name: 'Yes, we take it on' }).check()
  await doctor.getByRole('textbox', { name: /^In your words/ }).fill('Monday at nine, second floor')
  await doctor.getByRole('button', { name: 'Answer', exact: true }).click()
  await doctor.getByText('The partner accepts').waitFor()
  await openReferral()
  await desk.getByText('Monday at nine, second floor').waitFor()
  await desk.getByText(/Accepted$/).waitFor()
})

test('midway the person takes back the word about health: it is gone from the window at once, and deletion is asked', async () => {
  const { id, version } = consentOfHealth
  await house.maria.do(groundsApi.withdraw, { id, version, withdrawnOn: today(), withdrawnHow: 'spoken' })
  await doctor.reload()
  await doctor.getByText('Elena Petrova, born 1990').waitFor()
  await settled(doctor)
  expect(await doctor.getByText(secret).count()).toBe(0)
  await expect
    .poll(() => office.letters().some((letter) => letter.includes(mail) && /Please delete/.test(letter)), {
      timeout: 30_000,
    })
    .toBe(true)
  expect(office.letters().join()).not.toContain('Petrova')
  const said = doctor.getByRole('button', { name: 'We have deleted it' })
  await expect
    .poll(
      async () => {
        await doctor.reload()
        await doctor.getByText('Elena Petrova, born 1990').waitFor()
        return said.isVisible()
      },
      { timeout: 30_000, interval: 500 },
    )
    .toBe(true)
  await settled(doctor)
  await expectNoBarriers(doctor, 'a window that asks to delete')
  await said.click()
  await said.waitFor({ state: 'detached' })
})

test('the referral says why, and goes on with what is left', async () => {
  await openReferral()
  await desk.getByText(/The ground for one item ended/).waitFor()
  await desk.getByText('ground ended: hidden from them').waitFor()
  await throughDialog(
    desk,
    'Enter their answer',
    async (dialog) => {
      await dialog.getByRole('radio', { name: 'It is finished' }).check()
      await dialog.getByLabel(/A first appointment within a week/).selectOption({ label: 'Reached' })
    },
    'Answer',
  )
  await desk.getByText(/Done$/).waitFor()
  await doctor.reload()
  await doctor.getByText('Nothing is shared with you under this number now.').waitFor()
})

test('a colleague of hers without a sign-in answers through a link, with a code from her mailbox', async () => {
  const again = await house.maria.ask(referralsApi.show, { id: referralId })
  const told = (words: string) => ({ dataGroup: 'plan' as const, words, legalGroundId: null })
  const { partnerId, contactId } = again
  const begun = await house.maria.do(referralsApi.begin, {
    ...{ personId: elena, partnerId, contactId, urgency: 'soon', answerBy: null },
    ...{ outcomes: [told('A place in the evening group')], items: [told('Works until four')] },
  })
  await house.maria.do(referralsApi.send, begun)
  const { link } = await house.maria.do(referralsApi.makeLink, { id: begun.id })
  const { page } = await office.visit()
  await page.goto(link!)
  await page.getByRole('button', { name: 'Send me the code' }).click()
  await page.getByText(/The code is on its way to d…@clinic\.example/).waitFor()
  const letter = office.letters().findLast((one) => one.includes('Your code for Landfall'))!
  await page.getByLabel('Code').fill(/Your code is (\d{6})/.exec(letter)![1]!)
  await settled(page)
  await expectNoBarriers(page, 'the code of a link')
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await page.getByText('Works until four').waitFor()
  await page.getByRole('radio', { name: 'No, we cannot' }).check()
  await choose(page, 'Why not', 'No place free')
  await settled(page)
  await expectNoBarriers(page, 'a referral behind a link')
  await page.getByRole('button', { name: 'Answer', exact: true }).click()
  await page.getByText('The partner says no').waitFor()
  await desk.goto('/refusals')
  const row = desk.getByRole('row').filter({ hasText: clinic })
  await row.waitFor()
  expect(await row.innerText()).toContain('No place free')
})
