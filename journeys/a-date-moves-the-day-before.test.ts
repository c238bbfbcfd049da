import { afterAll, beforeAll, expect, test } from 'vitest'
import { peopleApi } from '../domains/people/model/index.ts'
import { expectedOn } from '../domains/people/server/testing/invented.ts'
import { countdownApi } from '../domains/release/model/index.ts'
import { expectNoBarriers } from './steps/axe.ts'
import { throughDialog } from './steps/dialog.ts'
import { type Member, openHouse } from './steps/house.ts'
import { today } from './steps/match.ts'
import { type Office, openOffice } from './steps/office.ts'
import { later } from './steps/prison.ts'
import { releaseBegun } from './steps/release.ts'
import { settled } from './steps/sign-in.ts'
import { tellOneStory } from './steps/story.ts'
import { choose, field, tick } from './steps/texts.ts'

tellOneStory()

const before = later(today(), 60)
const tomorrow = later(today(), 1)

let office: Office
let maria: Member
let personId: string
let releaseId: string

const countdown = () => maria.ask(countdownApi.countdown, { id: releaseId, language: 'en' })

beforeAll(async () => {
  office = await openOffice()
  const house = await openHouse(office)
  maria = house.maria
  personId = await house.participant('Elena', 'Petrova', 'Pleven Prison')
  await maria.do(peopleApi.stateReleaseDate, { id: personId, ...expectedOn(before, { statedOn: today() }) })
  releaseId = await releaseBegun(maria, personId)
  const bed = (await countdown()).items.find(({ code }) => code === 'first-night')!
  await maria.do(countdownApi.setItem, {
    ...{ id: bed.id, version: bed.version, agency: null, inChargeId: null, dueOffset: bed.dueOffset },
    ...{ officeBasis: null, notedDay: before, notedWords: 'A bed at the hostel' },
  })
})
afterAll(() => office?.close())

test('the court orders her release for tomorrow', async () => {
  const { page } = maria
  await page.goto(`/people/${personId}`)
  await page.getByRole('heading', { level: 1, name: 'Elena Petrova' }).waitFor()
  await settled(page)
  await throughDialog(
    page,
    'State a date',
    async (dialog) => {
      await field(dialog, 'Day of release').fill(tomorrow)
      await choose(dialog, 'Kind of date', 'Confirmed')
      await tick(dialog, 'certain')
      await choose(dialog, 'Who says so', 'The court')
      await field(dialog, 'Why').fill('The court has heard her appeal')
    },
    'Save the date',
  )
  await expect.poll(async () => (await countdown()).day, { timeout: 30_000 }).toBe(tomorrow)
})

const toldOnFirstPage = () =>
  maria.page.getByRole('listitem').filter({ hasText: 'Elena Petrova' }).filter({ hasText: 'From ' })

test('the first page tells it; the release page says what broke, and works by the short list', async () => {
  const { page } = maria
  await page.goto('/')
  await toldOnFirstPage().first().waitFor()
  await page.goto(`/release/${releaseId}`)
  const moved = page.getByRole('region', { name: 'The date moved' })
  await moved.getByText('A bed at the hostel').waitFor()
  expect(await moved.innerText()).toContain('only after the release')
  await page.getByText('There is no time for the whole list.').waitFor()
  const { release, items } = await countdown()
  expect(release.shortList).toBe(true)
  const dueAtOnce = items.filter(({ due }) => due === tomorrow).map(({ code }) => code)
  expect(dueAtOnce).toContain('first-night')
  expect(items.some(({ due }) => due !== null && due < today())).toBe(false)
  await settled(page)
  await expectNoBarriers(page, 'a date that moved')
})

test('she decides what is done about it, and her name stays with it', async () => {
  const { page } = maria
  await field(page, 'What we do').fill('The hostel keeps a bed from tomorrow; I meet her myself.')
  await page.getByRole('button', { name: 'Seen, we do this' }).click()
  const earlier = page.getByRole('region', { name: 'Moved before' })
  await earlier.getByText('The hostel keeps a bed from tomorrow').waitFor()
  expect(await earlier.innerText()).toContain('Maria Ivanova')
  expect(await page.getByRole('region', { name: 'The date moved' }).count()).toBe(0)
  await settled(page)
  await expectNoBarriers(page, 'a move that was decided')

  await page.goto('/')
  await page
    .getByRole('link', { name: /Elena Petrova/ })
    .first()
    .waitFor()
  await settled(page)
  expect(await toldOnFirstPage().count()).toBe(0)
})
