import type { BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { meetingsApi } from '../domains/meetings/model/index.ts'
import { expectNoBarriers } from './steps/axe.ts'
import { type Member, openHouse } from './steps/house.ts'
import { tabOn } from './steps/keyboard.ts'
import { bringTogether, today } from './steps/match.ts'
import { type Office, openOffice } from './steps/office.ts'
import { onPhone } from './steps/phone.ts'
import { tellOneStory } from './steps/story.ts'

tellOneStory()

let office: Office
let maria: Member
let context: BrowserContext
let phone: Page
let matchId: string

const later = (days: number) => Temporal.PlainDate.from(today()).add({ days }).toString()

beforeAll(async () => {
  office = await openOffice()
  const house = await openHouse(office)
  maria = house.maria
  const volunteer = await house.volunteer('Radu', 'Popescu')
  const personId = await house.participant('Elena', 'Petrova')
  matchId = (await bringTogether(maria, { personId, volunteerId: volunteer.id })).id
  for (const day of [later(1), later(2)]) await planWalk(day)
  const radu = await volunteer.signIn()
  context = radu.context
  phone = radu.page
  // The first of the two walks was yesterday.
  await office.kill('SIGTERM')
  await office.startAgain(later(2))
})
afterAll(() => office?.close())

const planWalk = (day: string) =>
  maria.do(meetingsApi.plan, {
    ...{ matchId, day, starts: '10:00', minutes: 90, placeKind: 'public-place' as const },
    ...{ prisonId: null, place: 'By the river', backBy: null },
  })
const logged = async () =>
  (await maria.ask(meetingsApi.list, { from: later(-7), until: later(14) })).filter(
    ({ state }) => state === 'logged',
  )

const startPage = async (page: Page) => {
  await onPhone(page, '', 'Hello, Radu')
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
}
const radio = (name: string) => phone.getByRole('radio', { name, exact: true })

test('without a line, yesterday’s meeting is told of in six taps at most', async () => {
  await startPage(phone)
  await expectNoBarriers(phone, 'the first page of the phone')
  await context.setOffline(true)

  let taps = 0
  const tap = async (what: Locator) => {
    taps += 1
    await what.tap()
  }
  await tap(phone.getByRole('link', { name: 'Tell how it went' }).first())
  await phone.getByRole('heading', { level: 1, name: 'How did it go?' }).waitFor()
  await tap(radio('We met'))
  await expectNoBarriers(phone, 'the log')
  await tap(phone.getByRole('checkbox', { name: 'Leisure' }))
  await tap(radio('None of these'))
  await tap(radio('It did me good'))
  await tap(phone.getByRole('button', { name: 'Send', exact: true }))
  await phone.getByText('One thing is kept on this phone').waitFor()
  expect(taps).toBeLessThanOrEqual(6)
  expect(await logged()).toEqual([])
})

test('the app opens again without a line, and what waits still waits', async () => {
  await phone.close()
  phone = await context.newPage()
  await phone.goto('/field/')
  await phone.getByRole('heading', { level: 1, name: 'Hello, Radu' }).waitFor()
  await phone.getByText('One thing is kept on this phone').waitFor()
  await phone.getByText('No line just now').first().waitFor()
  expect(await phone.getByRole('link', { name: 'Tell how it went' }).count()).toBe(1)
  await expectNoBarriers(phone, 'the first page without a line')
})

test('with the line back it is sent by itself, once', async () => {
  await context.setOffline(false)
  // A browser tells its pages; this one is told by nobody, as it was opened when the line was switched off already.
  await phone.evaluate(() => dispatchEvent(new Event('online')))
  await phone.getByText('One thing is kept on this phone').waitFor({ state: 'detached' })
  await phone.reload()
  await startPage(phone)
  const [log, ...more] = await logged()
  expect(more).toEqual([])
  expect(log).toMatchObject({ matchId, day: later(1), made: true })
  const told = await maria.ask(meetingsApi.showLog, { id: log!.id })
  expect(told.log).toMatchObject({ topics: ['leisure'], boundaries: [], minutes: 90, loggedAs: 'volunteer' })
})

test('and a meeting that nobody planned is told of by keyboard alone', async () => {
  const press = async (what: Locator, key: 'Space' | 'Enter') => {
    await tabOn(phone, what)
    await phone.keyboard.press(key)
  }
  const chosen = async (what: Locator) => {
    await press(what, 'Space')
    expect(await what.isChecked()).toBe(true)
  }
  await press(phone.getByRole('link', { name: 'We have met' }), 'Enter')
  await phone.getByRole('heading', { level: 1, name: 'How did it go?' }).waitFor()
  await chosen(radio('We met'))
  await chosen(phone.getByRole('checkbox', { name: 'Family' }))
  await chosen(radio('None of these'))
  await chosen(radio('It did me good'))
  await press(phone.getByRole('button', { name: 'Send', exact: true }), 'Enter')
  await phone.getByRole('heading', { level: 1, name: 'Hello, Radu' }).waitFor()
  await expect.poll(async () => (await logged()).map(({ day }) => day)).toEqual([later(1), later(2)])
})
