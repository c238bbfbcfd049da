import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fieldApi } from '../domains/matches/model/field-api.ts'
import { matchesApi } from '../domains/matches/model/matches-api.ts'
import inRomanian from '../domains/matches/web/messages/ro.json' with { type: 'json' }
import { meetingsApi } from '../domains/meetings/model/index.ts'
import { peopleApi } from '../domains/people/model/index.ts'
import romanian from '../platform/texts/messages/ro.json' with { type: 'json' }
import { drawUpAgreement, printedIn } from './steps/agreement.ts'
import { expectNoBarriers } from './steps/axe.ts'
import { callsOf } from './steps/calls.ts'
import { asItIs, throughDialog } from './steps/dialog.ts'
import { type Member, openHouse } from './steps/house.ts'
import { type Office, openOffice } from './steps/office.ts'
import { expectNothingOf, onPhone, tellHowItWent } from './steps/phone.ts'
import { addPrison, grantAccess, later, nextWorkday } from './steps/prison.ts'
import { settled } from './steps/sign-in.ts'
import { tellOneStory } from './steps/story.ts'

const prison = 'Pleven Prison'
const ro = { ...romanian, ...inRomanian }
const ofHer = /Elena|Petrova|Find work/

tellOneStory()

let office: Office
let maria: Member
let radu: Member
let desk: Page
let phone: Page
let volunteerId: string
let personId: string
let prisonId: string
let matchId: string
let visitDay: string

beforeAll(async () => {
  office = await openOffice()
  const house = await openHouse(office)
  maria = house.maria
  desk = maria.page
  personId = await house.participant('Elena', 'Petrova', prison)
  const volunteer = await house.volunteer('Radu', 'Popescu')
  volunteerId = volunteer.id
  radu = await volunteer.signIn()
  phone = radu.page
  prisonId = await addPrison(maria, prison)
  visitDay = await nextWorkday(maria)
})
afterAll(() => office?.close())

const match = () => maria.ask(matchesApi.show, { id: matchId })
const openMatch = async () => {
  await desk.goto(`/matches/${matchId}`)
  await settled(desk)
}
const take = (step: string, fill: (dialog: Locator) => Promise<void>, save?: string) =>
  throughDialog(desk, step, fill, save)

test('she asks for somebody who stays beside her, and is put on the waiting list', async () => {
  await desk.goto(`/matches/new/${personId}`)
  await desk.getByRole('heading', { level: 1, name: 'Somebody beside Elena Petrova' }).waitFor()
  await desk.getByLabel(/^network volunteer/i).check()
  await desk.getByLabel('face to face').check()
  await desk.getByLabel('What they want to reach').fill('Find work and a flat')
  await desk.getByLabel('Part of town or place').fill('Pleven')
  for (const time of ['Tuesday, Evening', 'Wednesday, Evening'])
    await desk.getByLabel(time).check({ force: true })
  await desk.getByLabel('music').check()
  await settled(desk)
  await expectNoBarriers(desk, 'the request')
  await desk.getByRole('button', { name: 'Put on the waiting list' }).click()
  await desk.waitForURL(/\/matches\/[0-9a-f-]{36}$/)
  matchId = new URL(desk.url()).pathname.split('/').at(-1)!
})

test('she is talked to, and a volunteer is proposed with what speaks for and against', async () => {
  await take('Record the talk', asItIs)
  await desk.getByRole('link', { name: 'Look for a volunteer' }).click()
  const line = desk.getByRole('listitem').filter({ hasText: 'Radu Popescu' }).first()
  await line.waitFor()
  const reasons = await line.innerText()
  expect(reasons).toContain('Both speak Bulgarian')
  expect(reasons).toContain('The same place: Pleven')
  expect(reasons).toContain('In common: music')
  expect(reasons).not.toMatch(/\d\s*%|score|points/i)
  await settled(desk)
  await expectNoBarriers(desk, 'who could go with her')
  await desk.getByRole('button', { name: 'Prepare the card for Radu Popescu' }).click()
  await desk.waitForURL(/\/matches\/[0-9a-f-]{36}$/)
  await take('Read and send the card', asItIs, 'Send the card')
})

test('he reads the card in Romanian on his phone, and says yes', async () => {
  await onPhone(phone, 'self', 'About me')
  await phone.getByRole('button', { name: 'Română' }).tap()
  await onPhone(phone, '', /Radu/)
  await phone.getByRole('link', { name: ro['matches.field.look'] }).tap()
  await phone.getByRole('heading', { level: 1, name: ro['matches.field.somebody'] }).waitFor()
  const card = await phone.locator('main').innerText()
  expect(card).toContain('Find work and a flat')
  expect(card).not.toMatch(/Elena|Petrova|Prison/)
  expect(await phone.locator('html').getAttribute('lang')).toBe('ro')
  await expectNoBarriers(phone, 'the card, in Romanian')
  await phone.getByRole('button', { name: ro['matches.field.yes'] }).tap()
  await phone.getByText(ro['matches.field.you-said-yes']).waitFor()
  expect(await phone.locator('body').innerText()).not.toContain('Elena')
  await onPhone(phone, 'self', ro['field.self'])
  await phone.getByRole('button', { name: 'English' }).tap()
  await phone.getByRole('heading', { level: 1, name: 'About me' }).waitFor()
})

test('she says yes as well, and says what he may know; then they meet, with the coordinator', async () => {
  await openMatch()
  await take('Participant’s answer', async (dialog) => {
    await dialog.getByLabel('Yes', { exact: true }).check()
    await dialog.getByLabel('face to face').check()
  })
  await desk.getByText('Bring the two together').waitFor()
  await take('They have met', asItIs)
  expect((await match()).match).toMatchObject({
    ...{ state: 'active', volunteer: { name: 'Radu Popescu' } },
    shares: ['called-name', 'languages', 'goals'],
  })
  await onPhone(phone, `match/${matchId}`, 'Elena')
  const shared = await phone.locator('main').innerText()
  expect(shared).toContain('Find work and a flat')
  expect(shared).not.toMatch(/Petrova|Prison/)
  await expectNoBarriers(phone, 'what is shared')
})

test('their agreement is printed, and signed on paper', async () => {
  await openMatch()
  await drawUpAgreement(desk)
  const pdf = await printedIn(desk, 'Română')
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.toString('latin1')).toContain('/StructTreeRoot')
  for (const who of ['Participant', 'Volunteer']) await take(`Record the signature: ${who}`, asItIs, 'Record')
  await desk.getByText('signed by both').waitFor()
  await settled(desk)
  await expectNoBarriers(desk, 'the match')
})

test('a visit is not planned without a permit, and is with one', async () => {
  await onPhone(phone, `plan/${matchId}`, 'Plan a meeting with Elena')
  await phone.getByRole('radio', { name: 'Visit in prison' }).check()
  await phone.getByText('You have no access to a prison yet').waitFor()
  const { status, body } = await callsOf(phone, 'volunteer').send(meetingsApi.planMyMeeting, {
    ...{ matchId, day: visitDay, starts: '10:00', minutes: 60, placeKind: 'prison' },
    ...{ prisonId, place: null, backBy: null },
  })
  expect([status, body.reasons[0].code]).toEqual([422, 'permit-not-asked'])
  await grantAccess(maria, { volunteerId, prisonId, number: 'P-17' })
  await onPhone(phone, `plan/${matchId}`, 'Plan a meeting with Elena')
  await phone.getByRole('radio', { name: 'Visit in prison' }).check()
  await phone.getByRole('radio', { name: prison }).check()
  await phone.getByLabel('Which day?').fill(visitDay)
  await phone.getByLabel('From', { exact: true }).fill('10:00')
  await expectNoBarriers(phone, 'planning a visit')
  await phone.getByRole('button', { name: 'Plan it' }).tap()
  await onPhone(phone, 'meetings', 'My meetings')
  await phone.getByText('10:00').waitFor()
  await expectNoBarriers(phone, 'my meetings')
})

test('the desk of the prison has them on its list for that day', async () => {
  const { visits } = await maria.ask(meetingsApi.visitList, { prisonId, day: visitDay })
  expect(visits).toMatchObject([
    { volunteer: { name: 'Radu Popescu' }, permitNumber: 'P-17', starts: '10:00' },
  ])
})

test('after the visit he tells how it went', async () => {
  await office.kill('SIGTERM')
  await office.startAgain(later(visitDay, 1))
  await onPhone(phone, '', 'Hello, Radu')
  await phone.getByRole('link', { name: 'Tell how it went' }).tap()
  await tellHowItWent(phone, 'Radu', ['The release'])
  await expect.poll(logged, { timeout: 20_000 }).toEqual(['prison'])
})

const logged = async () =>
  (await maria.ask(meetingsApi.ofMatch, { matchId })).meetings
    .filter(({ state }) => state === 'logged')
    .map(({ placeKind }) => placeKind)
    .toSorted()

test('she is released, and he is at the gate', async () => {
  const day = later(visitDay, 1)
  await maria.do(peopleApi.releaseToday, {
    ...{ id: personId, status: 'released', day, source: 'prison', saidBy: null, why: null },
  })
  await expect.poll(async () => (await match()).match.outsideSince, { timeout: 20_000 }).toBe(day)
  await onPhone(phone, `log-new/${matchId}`, 'How did it go?')
  await phone.getByRole('radio', { name: 'We met', exact: true }).check()
  const change = phone.getByRole('button', { name: 'Change', exact: true })
  if (await change.isVisible()) await change.tap()
  await phone.getByRole('radio', { name: 'At the gate' }).check()
  await tellHowItWent(phone, 'Radu', [])
  await expect.poll(logged, { timeout: 20_000 }).toEqual(['gate', 'prison'])
  await openMatch()
  await take('Through the gate', async (dialog) => {
    await dialog.getByLabel('met at the gate', { exact: true }).check()
  })
  expect((await match()).match).toMatchObject({ metAtGate: 'yes', state: 'active' })
})

test('outside, it is looked at together, and later it ends with a reason', async () => {
  await take('Write it down: At release', async (dialog) => {
    await dialog.getByLabel('goes on', { exact: true }).check()
    await dialog.getByLabel('What was said').fill('They meet on Saturdays now')
  })
  await take(
    'End the match',
    async (dialog) => {
      await dialog.getByLabel('Why?').selectOption({ label: 'goals reached' })
      await dialog.getByLabel('Day', { exact: true }).fill(later(visitDay, 1))
    },
    'End the match',
  )
  expect((await match()).match).toMatchObject({ state: 'ended', endReason: 'goals-met' })
  await settled(desk)
  await expectNoBarriers(desk, 'the match that has ended')
})

test('from then on he sees nothing of her any more, wherever he looks', async () => {
  const him = callsOf(phone, 'volunteer')
  expect(await him.ask(fieldApi.myMatch, {})).toEqual({ matches: [] })
  expect(await him.ask(fieldApi.myProposals, {})).toEqual({ proposals: [] })
  const mine = await him.ask(meetingsApi.myMeetings, {})
  expect(mine).toMatchObject({ contacts: [], planned: [], unlogged: [] })
  const { status } = await him.send(fieldApi.myAgreement, { matchId, language: 'en' })
  expect(status).toBe(404)
  const everywhere = ['', 'meetings', 'self', `match/${matchId}`, `plan/${matchId}`, `log-new/${matchId}`]
  await expectNothingOf(ofHer, phone, everywhere, async () => {
    await phone.getByRole('heading', { level: 1 }).waitFor()
    await settled(phone)
  })
  await expectNoBarriers(phone, 'a match that is over')
})

test('nor does his phone still know her when there is no line', async () => {
  await radu.context.setOffline(true)
  await expectNothingOf(ofHer, phone, ['', `match/${matchId}`], () =>
    phone.getByText('No line just now').first().waitFor(),
  )
})
