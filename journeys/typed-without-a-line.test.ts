import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Office, openOffice } from './steps/office.ts'
import { settled, signIn } from './steps/sign-in.ts'

let office: Office

beforeAll(async () => {
  office = await openOffice({ example: true })
})
afterAll(() => office?.close())

const typed = 'She has found a room with her sister'

test('what somebody types without a line survives a crash, for them and for nobody else at this browser', async () => {
  const { page, context } = await office.visit()
  await signIn(page, 'maria@example.org')
  const { people } = await (await page.request.get('/api/people?limit=1')).json()
  const form = `/people/${people[0].id}/edit`
  const field = (of: Page) => of.getByLabel('Likes to be called')
  await page.goto(form)
  await settled(page)

  await context.setOffline(true)
  await field(page).fill(typed)
  await page.getByText('The draft is kept locked on this device').waitFor()
  await crash(page)
  await context.setOffline(false)

  const next = await signOutAndIn(context, 'rada@example.org')
  expect(await shelf(next)).not.toContain('sister')
  await next.goto(form)
  await settled(next)
  expect(await next.content()).not.toContain(typed)

  const again = await signOutAndIn(context, 'maria@example.org')
  await again.goto(form)
  await again.getByText('Restored what you had typed.').waitFor()
  expect(await field(again).inputValue()).toBe(typed)
  await expect.poll(() => shelf(again), { timeout: 20_000 }).toBe('[]')
})

/** Nothing of the page is asked whether it wants to say goodbye. */
async function crash(page: Page): Promise<void> {
  const gone = page.waitForEvent('crash')
  await page.goto('chrome://crash').catch(() => undefined)
  await gone
  await page.close()
}

async function signOutAndIn(context: BrowserContext, email: string): Promise<Page> {
  await context.clearCookies()
  const page = await context.newPage()
  await signIn(page, email)
  return page
}

/** Everything that the browser keeps of Landfall, as anybody could read it who sits down at it. */
const shelf = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const answer = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve) => request.addEventListener('success', () => resolve(request.result)))
    const database = await answer(indexedDB.open('landfall'))
    const copies = await answer(database.transaction('copies').objectStore('copies').getAll())
    database.close()
    return JSON.stringify(
      copies.map(({ place, locked }) => [place, new TextDecoder('latin1').decode(locked)]),
    )
  })
