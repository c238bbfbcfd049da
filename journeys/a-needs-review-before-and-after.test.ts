import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { needsFormsApi } from '../domains/needs/model/index.ts'
import { areaIds, areaPart, inAll, strengthsPart } from '../domains/needs/server/testing/arrange.ts'
import { expectNoBarriers } from './steps/axe.ts'
import { openHouse } from './steps/house.ts'
import { today } from './steps/match.ts'
import { type Office, openOffice } from './steps/office.ts'
import { later } from './steps/prison.ts'
import { settled } from './steps/sign-in.ts'
import { tellOneStory } from './steps/story.ts'
import { choose, field, tick } from './steps/texts.ts'

tellOneStory()

const atIntake = later(today(), -60)

let office: Office
let desk: Page
let askPath: string
let tabPath: string

beforeAll(async () => {
  office = await openOffice()
  const { maria, participant } = await openHouse(office)
  desk = maria.page
  const personId = await participant('Elena', 'Petrova', 'Pleven Prison')
  const form = await maria.do(needsFormsApi.add, {
    ...{ unitId: null, purpose: 'review', names: inAll('How it stands') },
    parts: [strengthsPart, areaPart('housing', areaIds.housing)],
  })
  askPath = `/needs/ask/${personId}/${form.id}`
  tabPath = `/people/${personId}?tab=needs`
})
afterAll(() => office?.close())

async function ask(): Promise<void> {
  await desk.goto(askPath)
  await desk.getByRole('heading', { level: 1, name: 'How it stands' }).waitFor()
  await settled(desk)
}
const sayStep = (step: number) =>
  desk
    .getByRole('group', { name: 'How far, as the person says?' })
    .getByRole('radio')
    .nth(step - 1)
    .check()
async function finish(where: string): Promise<void> {
  await settled(desk)
  await expectNoBarriers(desk, where)
  await desk.getByRole('button', { name: 'Finish', exact: true }).click()
  await desk.getByRole('heading', { level: 1, name: 'Elena Petrova' }).waitFor()
}

test('before: what she can build on, what she needs, and where she says she stands', async () => {
  await ask()
  await field(desk, 'When did you talk?').fill(atIntake)
  await desk.getByRole('button', { name: 'Add, in the person’s own words' }).click()
  await field(desk, 'In the person’s own words').fill('I kept a kitchen running for eight years.')
  await tick(desk, 'Needs something here')
  await desk.getByRole('button', { name: 'Add something else' }).click()
  await field(desk, 'Something else, in words').fill('A door of her own')
  await sayStep(1)
  await finish('a form, before')
})

test('after: what became of it since, without saying all of it again', async () => {
  await ask()
  const known = desk.getByRole('list', { name: 'Known already' })
  await choose(known, 'A door of her own', 'In progress')
  await tick(desk, 'Needs something here')
  await sayStep(3)
  await finish('a form, after')
})

test('both stand side by side: how far she came, in her own sentences, and no number that sums her up', async () => {
  await desk.goto(tabPath)
  await desk.getByRole('link', { name: 'Before and after' }).click()
  await desk.getByRole('heading', { level: 1, name: 'Before and after' }).waitFor()
  await desk.getByText('60 days between them').waitFor()
  await desk.getByText('From step 1 to step 3').waitFor()
  const [before, after] = [/^Before: /, /^After: /].map((name) =>
    desk
      .locator('section')
      .filter({ has: desk.getByRole('heading', { level: 3, name }) })
      .last(),
  ) as [ReturnType<Page['locator']>, ReturnType<Page['locator']>]
  for (const word of ['A door of her own', 'Not started']) expect(await before.innerText()).toContain(word)
  for (const word of ['A door of her own', 'In progress']) expect(await after.innerText()).toContain(word)
  expect(await desk.locator('main').innerText()).toContain('I kept a kitchen running for eight years.')
  await settled(desk)
  await expectNoBarriers(desk, 'before and after')
})
