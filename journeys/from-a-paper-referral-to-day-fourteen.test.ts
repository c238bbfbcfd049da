import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { intakeApi } from '../domains/intake/model/index.ts'
import { countdownApi, gateApi } from '../domains/release/model/index.ts'
import { expectNoBarriers } from './steps/axe.ts'
import { throughDialog } from './steps/dialog.ts'
import { type Member, openHouse } from './steps/house.ts'
import { today } from './steps/match.ts'
import { type Office, openOffice } from './steps/office.ts'
import { later } from './steps/prison.ts'
import { releaseBegun } from './steps/release.ts'
import { settled } from './steps/sign-in.ts'
import { tellOneStory } from './steps/story.ts'
import { choose, field, textsIn, tick } from './steps/texts.ts'

tellOneStory()

const t = textsIn('bg')
const name = 'Елена Петрова'
/** The first day on which two can confirm a plan for it. */
const releaseDay = later(today(), 5)

let office: Office
let maria: Member
let desk: Page
let boyan: Page
let personId: string
let releaseId: string

beforeAll(async () => {
  office = await openOffice()
  const house = await openHouse(office)
  maria = house.maria
  desk = await inBulgarian(maria)
  boyan = await inBulgarian(await house.colleague('Boyan Kolev'))
})
afterAll(() => office?.close())

async function inBulgarian({ page, context }: Member): Promise<Page> {
  await context.addInitScript(() => localStorage.setItem('landfall.language', 'bg'))
  return page
}

async function open(page: Page, path: string, title: string): Promise<void> {
  await page.goto(path)
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  await settled(page)
}
const openRelease = (page = desk) => open(page, `/release/${releaseId}`, t('release.page.title', { name }))
const write = (
  button: string,
  fill: (dialog: Locator) => Promise<void>,
  save = t('form.save'),
): Promise<void> => throughDialog(desk, button, fill, save)

async function goToDay(day: string): Promise<void> {
  await office.kill('SIGTERM')
  await office.startAgain(day)
}

test('a form on paper from the prison is typed in, in Bulgarian', async () => {
  await open(desk, '/intake/new', t('intake.write-down'))
  expect(await desk.locator('html').getAttribute('lang')).toBe('bg')
  await tick(desk, t('intake.source.prison'))
  await field(desk, t('intake.field.given')).fill('Елена')
  await field(desk, t('intake.field.family')).fill('Петрова')
  await field(desk, t('intake.field.birth-year')).fill('1990')
  await choose(desk, t('intake.field.sex'), t('people.sex.woman'))
  await choose(desk, t('intake.field.whereabouts'), t('people.status.serving'))
  await field(desk, t('intake.field.prison')).fill('Затвор Плевен')
  await field(desk, t('intake.field.release-day')).fill(releaseDay)
  await desk.getByRole('checkbox', { name: t('intake.wish.gate') }).check()
  await field(desk, t('intake.field.wish-words')).fill('Да не съм сама на вратата.')
  await field(desk, t('intake.field.referrer')).fill('Инспектор Николова')
  await tick(desk, t('intake.consent.given-yes'))
  await tick(desk, t('intake.consent.how.paper'))
  await settled(desk)
  await expectNoBarriers(desk, 'a referral that is typed in')
  await desk.getByRole('button', { name: t('intake.write-down'), exact: true }).click()
  await desk.getByRole('heading', { level: 1, name }).waitFor()
  await desk.getByText('Да не съм сама на вратата.').waitFor()
})

test('she is taken in and accepted', async () => {
  await write(t('intake.do.taken-in'), async () => undefined, t('intake.take-in.done'))
  await write(
    t('intake.do.accept'),
    (dialog) =>
      dialog
        .getByRole('group', { name: t('intake.accept.services') })
        .getByRole('checkbox')
        .first()
        .check(),
    t('intake.do.accept'),
  )
  await desk.getByText(t('intake.step.accept'), { exact: true }).waitFor()
  const id = new URL(desk.url()).pathname.split('/').at(-1)!
  personId = (await maria.ask(intakeApi.show, { id })).personId!
})

test('the prison confirms the day, and the countdown runs', async () => {
  await open(desk, `/people/${personId}`, name)
  await write(
    t('people.do.date'),
    async (dialog) => {
      await field(dialog, t('people.field.release-day')).fill(releaseDay)
      await choose(dialog, t('people.column.release-kind'), t('people.release-kind.confirmed'))
      await tick(dialog, t('people.certainty.certain'))
      await choose(dialog, t('people.field.source'), t('people.source.prison'))
      await field(dialog, t('people.field.why')).fill('Писмо от затвора')
    },
    t('people.date-submit'),
  )
  releaseId = await releaseBegun(maria, personId)
  await openRelease()
  await desk.getByText(t('release.kind.confirmed')).first().waitFor()
  await expectNoBarriers(desk, 'the countdown')
})

const items = async () => (await maria.ask(countdownApi.countdown, { id: releaseId, language: 'bg' })).items

/** Opens one line of the guarantee list, does something with it, and looks whether it stands where it should. */
async function through(item: string, state: 'done' | 'not-needed', doIt: () => Promise<void>): Promise<void> {
  await openRelease()
  await desk
    .locator('summary')
    .filter({ has: desk.getByText(item, { exact: true }) })
    .click()
  await doIt()
  await expect
    .poll(async () => (await items()).find((one) => one.name === item)?.state, { timeout: 20_000 })
    .toBe(state)
}

test('an office is written to: the letter is made, printed and posted', async () => {
  const item = (await items()).find(({ code }) => code === 'welfare-state')!
  await through(item.name, 'done', async () => {
    await write(
      t('release.letter.write'),
      async (dialog) => {
        await field(dialog, t('release.letter.to')).fill('Дирекция „Социално подпомагане“\nПлевен')
        await field(dialog, t('release.letter.law')).fill('Закон за социалното подпомагане')
        await dialog.getByRole('region', { name: t('release.letter.preview') }).waitFor()
      },
      t('release.letter.make'),
    )
    const printed = desk.waitForEvent('download')
    await desk
      .getByRole('button', { name: t('release.letter.print'), exact: true })
      .first()
      .click()
    expect((await printed).suggestedFilename()).toMatch(/\.pdf$/)
    await desk.getByRole('button', { name: t('release.letter.posted'), exact: true }).click()
    await desk.getByRole('list', { name: t('release.evidence.list') }).waitFor()
    await desk.getByRole('button', { name: t('release.item.done'), exact: true }).click()
  })
})

test('what she does not need is said with a reason', async () => {
  const item = (await items()).find(({ code }) => code === 'debt')!
  await through(item.name, 'not-needed', () =>
    write(
      t('release.item.not-needed'),
      (dialog) => dialog.getByRole('radio').first().check(),
      t('release.item.not-needed'),
    ),
  )
})

test('every other line has somebody who was told', async () => {
  const open = (await items()).filter(({ state }) => state === 'open')
  expect(open.length).toBeGreaterThan(8)
  for (const { name: item } of open)
    await through(item, 'done', () =>
      write(
        t('release.evidence.add'),
        async (dialog) => {
          await field(dialog, t('release.evidence.whom')).fill('Дежурният служител')
          await choose(dialog, t('release.evidence.how'), t('release.evidence.way.call'))
          await field(dialog, t('release.evidence.when')).fill(today())
          await dialog.getByLabel(t('release.evidence.done')).check()
        },
        t('release.evidence.note'),
      ),
    )
  await openRelease()
  await desk.getByText(t('release.open.all-done')).waitFor()
  await expectNoBarriers(desk, 'a list that is done')
})

test('the gate is planned, and two colleagues confirm it', async () => {
  await write(t('release.gate.plan'), async (dialog) => {
    await choose(dialog, t('release.gate.who'), t('release.gate.meets.staff'))
    await choose(dialog, t('release.gate.which-colleague'), 'Boyan Kolev')
    await field(dialog, t('release.gate.place')).fill('Пред главния вход')
    await field(dialog, t('release.gate.from')).fill('8')
    await field(dialog, t('release.gate.until')).fill('11')
    await choose(dialog, t('release.gate.item.firstBed'), t('release.gate.answer.yes'))
    await field(dialog, t('release.gate.if-not-released')).fill('Обадете се в центъра.')
  })
  for (const page of [desk, boyan]) {
    await openRelease(page)
    await page.getByRole('button', { name: t('release.gate.confirm'), exact: true }).click()
    await settled(page)
  }
  await boyan.getByText(t('release.gate.both')).waitFor()
  await expectNoBarriers(boyan, 'a gate that is confirmed')
})

test('on the day she comes out, and somebody stands at the gate', async () => {
  await goToDay(releaseDay)
  await open(desk, `/people/${personId}`, name)
  await write(
    t('people.do.status'),
    async (dialog) => {
      await choose(dialog, t('people.field.new-status'), t('people.status.released'))
      await field(dialog, t('people.field.since')).fill(releaseDay)
      await choose(dialog, t('people.field.source'), t('people.source.prison'))
    },
    t('people.status-submit'),
  )
  const state = async () => (await maria.ask(gateApi.show, { id: releaseId })).state
  await expect.poll(state, { timeout: 30_000 }).toBe('happened')
  await openRelease()
  await write(t('release.gate.close'), async (dialog) => {
    await tick(dialog, t('release.gate.met'))
    await choose(dialog, t('release.gate.by-whom'), t('release.gate.by.staff'))
  })
  await desk.getByText(t('release.gate.standing.closed')).waitFor()
})

for (const day of [1, 3, 7, 14])
  test(`on day ${day} somebody speaks with her`, async () => {
    await goToDay(later(releaseDay, day))
    await openRelease()
    await write(t('release.first-days.record'), async (dialog) => {
      await tick(dialog, t('release.first-days.how.call'))
      await tick(dialog, t('release.first-days.reached-yes'))
    })
    await desk.getByRole('list', { name: t('release.first-days.attempts') }).waitFor()
  })

test('the thread did not tear: the first contact was on the same day, and all were made', async () => {
  await openRelease()
  await desk.getByText(t('release.first-days.all-made')).waitFor()
  await desk.getByText(t('release.continuity.gap-is', { days: 0 })).waitFor()
  await expectNoBarriers(desk, 'a release after fourteen days')
})
