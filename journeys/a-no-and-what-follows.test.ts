import { afterAll, beforeAll, expect, test } from 'vitest'
import { proposalsApi } from '../domains/matches/model/proposals-api.ts'
import { expectNoBarriers } from './steps/axe.ts'
import { type House, type Member, type NewVolunteer, openHouse } from './steps/house.ts'
import { propose, requestMatch, today } from './steps/match.ts'
import { type Office, openOffice } from './steps/office.ts'
import { onPhone } from './steps/phone.ts'
import { settled } from './steps/sign-in.ts'
import { tellOneStory } from './steps/story.ts'

tellOneStory()

let office: Office
let house: House
let maria: Member
let radu: Member
let asked: NewVolunteer[]
let personId: string
let matchId: string

beforeAll(async () => {
  office = await openOffice()
  house = await openHouse(office)
  maria = house.maria
  personId = await house.participant('Elena', 'Petrova', 'Pleven Prison')
  matchId = (await requestMatch(maria, personId)).id
  asked = []
  for (const given of ['Radu', 'Mihai', 'Stefan']) asked.push(await house.volunteer(given, 'Popescu'))
  radu = await asked[0]!.signIn()
})
afterAll(() => office?.close())

/** A no said to the coordinator, who writes it down. */
async function decline(volunteerId: string): Promise<void> {
  const { id, version } = await propose(maria, matchId, volunteerId)
  await maria.do(proposalsApi.recordVolunteer, {
    ...{ id, version, answer: 'no', day: today(), how: 'by-phone', reason: 'no-time', words: null },
  })
}

test('a volunteer reads a card that says nothing of who it is, and says no with a reason', async () => {
  const { page } = radu
  await propose(maria, matchId, asked[0]!.id)
  await onPhone(page, '', 'Hello, Radu')
  await page.getByRole('link', { name: 'Look at the card' }).tap()
  await page.getByRole('heading', { level: 1, name: 'There is somebody you might suit' }).waitFor()
  const card = await page.locator('main').innerText()
  expect(card).toContain('Find work and a flat')
  expect(card).not.toMatch(/Elena|Petrova|Prison/)
  await expectNoBarriers(page, 'the card')
  await page.getByRole('button', { name: 'No, not this time' }).tap()
  await page.getByRole('radio', { name: 'Too far' }).check()
  await page.getByLabel('In your own words (optional)').fill('Two hours by bus')
  await expectNoBarriers(page, 'a no')
  await page.getByRole('button', { name: 'Send', exact: true }).tap()
  await page.getByRole('heading', { level: 1, name: 'Hello, Radu' }).waitFor()
  expect(await page.getByRole('link', { name: 'Look at the card' }).count()).toBe(0)
})

test('the no stands in the register, with its reason, and says that nothing stands in its place yet', async () => {
  const { page } = maria
  await page.goto('/refusals')
  const row = page.getByRole('row').filter({ hasText: 'Elena Petrova' })
  await row.waitFor()
  const shown = await row.innerText()
  for (const word of ['A volunteer', 'Too far', 'nothing yet']) expect(shown).toContain(word)
  await settled(page)
  await expectNoBarriers(page, 'the register')
})

test('she waits as before, from the same day', async () => {
  const { page } = maria
  await page.goto('/matches')
  const line = page.getByRole('listitem').filter({ hasText: 'Elena Petrova' })
  await line.first().waitFor()
  expect(await line.first().innerText()).toContain('1 volunteer said no')
})

test('after three of them she does not go to the end of the queue: a coordinator decides what there is instead', async () => {
  const { page } = maria
  for (const { id } of asked.slice(1)) await decline(id)
  await page.goto('/matches')
  const group = page.getByRole('list', { name: 'Several volunteers said no' })
  await group.getByRole('link', { name: /Elena Petrova/ }).waitFor()
  await settled(page)
  await expectNoBarriers(page, 'matches')
  await group.getByRole('link', { name: /Elena Petrova/ }).click()
  await page.getByRole('button', { name: 'Offer something else' }).click()
  const dialog = page.getByRole('dialog', { name: 'Offer something else' })
  await dialog.getByText('3 volunteers said no about Elena Petrova').waitFor()
  await dialog.getByLabel(/two colleagues/).check()
  await dialog.getByLabel('In words').fill('Ivan and Maria, from Monday')
  await expectNoBarriers(page, 'what there is instead')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByText('Elena Petrova has something else meanwhile').waitFor()
  await settled(page)
  await expectNoBarriers(page, 'the match')

  await page.goto('/matches')
  const meanwhile = page.getByRole('list', { name: 'Has something else meanwhile' })
  await meanwhile.getByRole('link', { name: /Elena Petrova/ }).waitFor()
  expect(await page.getByRole('list', { name: 'Several volunteers said no' }).count()).toBe(0)

  await page.goto('/refusals')
  await page.getByRole('row').filter({ hasText: 'Two colleagues together' }).waitFor()
  expect(await page.getByRole('row').filter({ hasText: 'nothing yet' }).count()).toBe(0)
})
