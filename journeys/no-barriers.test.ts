import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { domains } from '#apps/office/domains.ts'
import { languages } from '#platform/texts/languages.ts'
import { expectNoBarriers } from './steps/axe.ts'
import { type Office, openOffice } from './steps/office.ts'
import { settled, signIn } from './steps/sign-in.ts'

const widths = [390, 1280]

/** Every page that the domains give to the office; what comes in the address is filled from the example. */
const paths = domains.flatMap(({ pages = [] }) => pages.map(({ path }) => path))

let office: Office
let coordinator: Page
let administrator: Page
let person: string

beforeAll(async () => {
  office = await openOffice({ example: true })
  coordinator = (await office.visit()).page
  await signIn(coordinator, 'maria@example.org')
  administrator = (await office.visit()).page
  await signIn(administrator, 'rada@example.org')
  const { people } = await (await coordinator.request.get('/api/people?limit=1')).json()
  person = people[0].id
})
afterAll(() => office?.close())

const setLanguage = (page: Page, language: string) =>
  page.request.post('/api/me/language', {
    data: { language },
    headers: { 'landfall-request': '1', 'landfall-command': crypto.randomUUID() },
  })

async function expectPagesOpen(page: Page, language: string, width: number, where: string[]): Promise<void> {
  await setLanguage(page, language)
  await page.setViewportSize({ width, height: 900 })
  for (const path of where) {
    await page.goto(path.replace(':id', person))
    await settled(page)
    const named = `${path} in ${language} at ${width}`
    expect(await page.locator('html').getAttribute('lang'), named).toMatch(new RegExp(`^${language}`))
    await expectNoBarriers(page, named)
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(overflow, `${named} is wider than the window`).toBeLessThanOrEqual(0)
  }
}

describe('axe finds nothing, and nothing is wider than the window', { timeout: 400_000 }, () => {
  for (const language of languages) {
    for (const width of widths) {
      test(`on any page, in ${language} at ${width} pixels`, async () => {
        await expectPagesOpen(coordinator, language, width, paths)
        await expectPagesOpen(administrator, language, width, ['/staff', '/organisation', '/'])
      })
    }
  }

  test('and a barrier would be found', async () => {
    await coordinator.goto('/people')
    await settled(coordinator)
    await coordinator.evaluate(() => document.querySelector('main')?.append(document.createElement('img')))
    await expect(expectNoBarriers(coordinator, 'planted')).rejects.toThrow(/image-alt/)
  })

  test('at 400 % zoom nothing has to be scrolled sideways', async () => {
    await expectPagesOpen(coordinator, 'bg', 320, ['/', '/releases', '/people', '/people/new', '/people/:id'])
  })
})
