import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectNoBarriers } from './steps/axe.ts'
import { type Member, openHouse } from './steps/house.ts'
import { type Office, openOffice } from './steps/office.ts'
import { onPhone } from './steps/phone.ts'
import { settled } from './steps/sign-in.ts'

let office: Office
let maria: Member
let ivan: Member
let radu: Member

beforeAll(async () => {
  office = await openOffice()
  const house = await openHouse(office)
  maria = house.maria
  ivan = await house.colleague('Ivan Dimov')
  radu = await (await house.volunteer('Radu', 'Popescu')).signIn()
})
afterAll(() => office?.close())

const whoLooksAfterRadu = async () => {
  await onPhone(radu.page, 'self', 'About me')
  return radu.page.locator('.field-card').filter({ hasText: 'Who looks after you' }).innerText()
}

test('on other days the phone names the supervisor, and the deputy has nobody', async () => {
  expect(await whoLooksAfterRadu()).toContain('Maria Ivanova')
  await ivan.page.goto('/my-volunteers')
  await ivan.page.getByText('Nobody is in your care yet').waitFor()
})

test('she plans to be away, and says who stands in', async () => {
  const { page } = maria
  const today = Temporal.Now.plainDateISO()
  await page.goto('/absences')
  await page.getByRole('button', { name: 'Plan an absence' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'Plan an absence' })
  await dialog.getByLabel('Who is away?').selectOption({ label: 'Maria Ivanova' })
  await dialog.getByLabel('First day away').fill(today.toString())
  await dialog.getByLabel('First day back').fill(today.add({ days: 7 }).toString())
  await dialog.getByLabel('Who stands in?').selectOption({ label: 'Ivan Dimov' })
  await expectNoBarriers(page, 'planning an absence')
  await dialog.getByRole('button', { name: 'Plan', exact: true }).click()
  await page.getByText('Maria Ivanova is away; Ivan Dimov stands in').waitFor()
  await settled(page)
  await expectNoBarriers(page, 'absences')
})

test('today the volunteer’s phone names the deputy, and for whom', async () => {
  const shown = await whoLooksAfterRadu()
  expect(shown).toContain('Ivan Dimov')
  expect(shown).toContain('standing in for Maria Ivanova')
  await expectNoBarriers(radu.page, 'about me, on the phone')
})

test('the deputy sees the volunteer among those in his care, and instead of whom', async () => {
  const { page } = ivan
  await page.goto('/my-volunteers')
  const row = page.locator('main').getByRole('listitem').filter({ hasText: 'Radu Popescu' })
  await row.first().waitFor()
  expect(await row.first().innerText()).toContain('You stand in for Maria Ivanova.')
  await settled(page)
  await expectNoBarriers(page, 'my volunteers')
})

test('back early, she has them again', async () => {
  await maria.page.goto('/absences')
  await maria.page.getByRole('button', { name: 'Back today: Maria Ivanova' }).click()
  await maria.page.getByRole('button', { name: 'Back today: Maria Ivanova' }).waitFor({ state: 'detached' })
  const shown = await whoLooksAfterRadu()
  expect(shown).toContain('Maria Ivanova')
  expect(shown).not.toContain('standing in')
})
