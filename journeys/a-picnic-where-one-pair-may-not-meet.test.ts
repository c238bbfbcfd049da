import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { gatheringsApi } from '../domains/activities/model/index.ts'
import { membersApi } from '../domains/family/model/members/members-api.ts'
import { aRelative } from '../domains/family/server/testing/invented.ts'
import { restrictionsApi } from '../domains/restrictions/model/index.ts'
import { expectNoBarriers } from './steps/axe.ts'
import { throughDialog } from './steps/dialog.ts'
import { type Member, openHouse } from './steps/house.ts'
import { today } from './steps/match.ts'
import { type Office, openOffice } from './steps/office.ts'
import { settled } from './steps/sign-in.ts'
import { tellOneStory } from './steps/story.ts'

tellOneStory()

let office: Office
let maria: Member
let nadya: Member
let desk: Page
let phone: Page
let georgi: string
let vera: string
let picnic: string

const relative = async (given: string, family: string, unitId: string) =>
  (await maria.do(membersApi.add, { unitId, ...aRelative({ given, family }) })).id

const keepApart = (otherId: string, otherName: string) =>
  maria.do(restrictionsApi.add, {
    ...{ personId: georgi, otherKind: 'relative', otherId, otherName, kind: 'protection-order' },
    ...{ forbids: 'meeting', ground: 'Order 4711 of the court', whoMayKnow: 'coordinators' },
    ...{ begins: '2026-01-01', ends: null },
  })

beforeAll(async () => {
  office = await openOffice()
  const house = await openHouse(office)
  maria = house.maria
  desk = maria.page
  nadya = await house.colleague('Nadya Stoyanova', 'activity-leader')
  phone = nadya.page
  await phone.setViewportSize({ width: 390, height: 844 })
  georgi = await house.participant('Georgi', 'Ivanov')
  vera = await relative('Vera', 'Ilieva', house.unitId)
  await relative('Sofia', 'Ilieva', house.unitId)
  await keepApart(vera, 'Vera Ilieva')
})
afterAll(() => office?.close())

const openPicnic = async (page: Page) => {
  await page.goto(`/events/${picnic}`)
  await page.getByRole('heading', { level: 1, name: 'Summer picnic' }).waitFor()
  await settled(page)
}
const putOnList = (...names: string[]) =>
  throughDialog(
    desk,
    'Put somebody on the list',
    async (dialog) => {
      for (const name of names) {
        await dialog.getByLabel('Name').fill(name)
        await dialog.getByRole('button', { name: `Put ${name} on the list` }).click()
      }
    },
    'Put on the list',
  )
const guests = (page: Page) => page.getByRole('list', { name: 'Guests' })

test('a picnic is planned', async () => {
  await desk.goto('/events')
  await desk.getByText('Nothing is planned').waitFor()
  await desk.getByRole('link', { name: 'Plan an event or a group' }).first().click()
  await desk.getByLabel('Name', { exact: true }).fill('Summer picnic')
  await desk.getByLabel('Day', { exact: true }).fill(today())
  await desk.getByLabel('From', { exact: true }).fill('00:05')
  await desk.getByLabel('To', { exact: true }).fill('23:55')
  await desk.getByLabel('Place', { exact: true }).fill('The park by the river')
  await settled(desk)
  await expectNoBarriers(desk, 'planning a picnic')
  await desk.getByRole('button', { name: 'Save' }).click()
  await desk.waitForURL(/\/events\/[0-9a-f-]{36}$/)
  picnic = new URL(desk.url()).pathname.split('/').at(-1)!
})

test('two who may not meet cannot both be put on the list: the coordinator reads who, and it stays as it was', async () => {
  await openPicnic(desk)
  await putOnList('Georgi Ivanov')
  await desk.getByRole('button', { name: 'Put somebody on the list' }).click()
  const dialog = desk.getByRole('dialog')
  for (const name of ['Vera Ilieva', 'Sofia Ilieva']) {
    await dialog.getByLabel('Name').fill(name)
    await dialog.getByRole('button', { name: `Put ${name} on the list` }).click()
  }
  await dialog.getByRole('button', { name: 'Put on the list', exact: true }).click()
  await dialog.getByText('Georgi Ivanov and Vera Ilieva cannot both come.').waitFor()
  await expectNoBarriers(desk, 'two who cannot both come')
  await dialog.getByRole('button', { name: 'Leave Vera Ilieva out' }).click()
  await dialog.getByRole('button', { name: 'Put on the list', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
  await settled(desk)
  const list = await guests(desk).innerText()
  for (const name of ['Georgi Ivanov', 'Sofia Ilieva']) expect(list).toContain(name)
  expect(list).not.toContain('Vera')
})

test('an order that comes later holds the invitations back; whoever may not know reads whom to ask', async () => {
  const { id } = (await maria.ask(membersApi.search, { text: 'Sofia' }))[0]!
  await keepApart(id, 'Sofia Ilieva')
  await openPicnic(phone)
  const notice = phone.getByText('One of the guests cannot be invited. Ask Maria Ivanova.', { exact: true })
  await notice.waitFor()
  await phone.getByRole('button', { name: 'Send the invitations' }).click()
  await phone.getByRole('alert').getByText('One of the guests cannot be invited').waitFor()
  await settled(phone)
  await expectNoBarriers(phone, 'invitations held back')
  expect(await phone.locator('main').innerText()).not.toMatch(/order|court|kept apart|cannot both/i)
  expect((await nadya.ask(gatheringsApi.show, { id: picnic })).list.map(({ state }) => state)).toEqual([
    ...['listed', 'listed'],
  ])
})

test('the coordinator takes one of them off the list, and the invitations go out', async () => {
  await openPicnic(desk)
  await desk.getByText('Georgi Ivanov and Sofia Ilieva cannot both come.').waitFor()
  await desk.getByRole('button', { name: 'Details of Georgi Ivanov' }).click()
  await desk.getByRole('dialog').getByRole('button', { name: 'Take off the list' }).click()
  const dialog = desk.getByRole('dialog', { name: 'Take Georgi Ivanov off the list' })
  await dialog.getByLabel('must not meet another guest').check()
  await settled(desk)
  await expectNoBarriers(desk, 'taking somebody off the list')
  await dialog.getByRole('button', { name: 'Take off the list' }).click()
  await dialog.waitFor({ state: 'detached' })
  await desk.getByRole('button', { name: 'Send the invitations' }).click()
  await desk.getByText('Everybody on the list is invited.').waitFor()
  const printed = desk.waitForEvent('download')
  await desk.getByRole('button', { name: 'Letters (PDF)' }).click()
  expect(
    readFileSync(await (await printed).path())
      .subarray(0, 4)
      .toString(),
  ).toBe('%PDF')
})

test('at the door one tap marks who came, and those who give no name are counted', async () => {
  await openPicnic(phone)
  await phone.getByRole('link', { name: 'Attendance' }).click()
  await phone.getByRole('button', { name: 'Sofia Ilieva: Present' }).click()
  await phone.getByText('1 of 1 here').waitFor()
  await phone.getByRole('button', { name: 'One more' }).click()
  await phone
    .getByRole('status', { name: 'Came without giving a name' })
    .getByText('1', { exact: true })
    .waitFor()
  await settled(phone)
  await expectNoBarriers(phone, 'the door of the picnic')
  expect(await phone.locator('main').innerText()).not.toContain('Georgi')
})
