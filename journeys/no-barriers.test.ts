import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Language, languages } from '#platform/texts/languages.ts'
import { barriersIn, expectNoBarriers } from './steps/axe.ts'
import {
  type Colleague,
  colleagues,
  idsInOffice,
  idsOnPhone,
  officePages,
  openPages,
  phonePages,
} from './steps/every-page.ts'
import { type Office, openOffice } from './steps/office.ts'
import { settled, signInByHttp } from './steps/sign-in.ts'

const widths = [390, 1280]
const allOffice = officePages.map(({ path }) => path)

let office: Office
const by = {} as Record<Colleague, Page>
let stranger: Page
let outside: Page
let inside: Page
let inOffice: (path: string) => string
let onPhone: (path: string) => string

beforeAll(async () => {
  office = await openOffice({ example: true })
  const visit = async (key: string | null) => {
    const { page } = await office.visit()
    if (key) await signInByHttp(page, office.url, `${key}@example.org`)
    return page
  }
  for (const key of Object.keys(colleagues) as Colleague[]) by[key] = await visit(key)
  stranger = await visit(null)
  outside = await visit('radu')
  inside = await visit('signe')
  inOffice = await idsInOffice(by.maria, by.ventsislav, by.desislava)
  onPhone = await idsOnPhone(outside, inside)
})
afterAll(() => office?.close())

const setLanguage = (page: Page, language: Language) =>
  page.request.post('/api/me/language', {
    data: { language },
    headers: { 'landfall-request': '1', 'landfall-command': crypto.randomUUID() },
  })

/** A page is opened once and then looked at in each width, as when a window is made wider. */
async function barriersOn(page: Page, path: string, language: Language): Promise<string[]> {
  const told: string[] = []
  await page.setViewportSize({ width: widths[0]!, height: 900 })
  await page.goto(path)
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    told.push(...(await look(page, `${path} in ${language} at ${width}`, language)))
  }
  return told
}

async function look(page: Page, named: string, language: Language): Promise<string[]> {
  await settled(page)
  expect(await page.locator('html').getAttribute('lang'), named).toMatch(new RegExp(`^${language}`))
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  const told = [await barriersIn(page, named), overflow > 0 && `${named} is wider than the window`]
  return told.filter((one) => one !== false && one !== '') as string[]
}

/** Everything that is found on all of them is told at once. Two are open at a time: most of it is waiting. */
async function expectNone(language: Language, pages: { page: Page; path: string }[]): Promise<void> {
  const told: string[] = []
  const rest = pages.values()
  const work = async (tab: number) => {
    for (const { page, path } of rest)
      told.push(...(await barriersOn(await tabOf(page, tab), path, language)))
  }
  await Promise.all([work(0), work(1)])
  expect(told.join('\n\n')).toBe('')
}

const tabOf = async (page: Page, tab: number) => page.context().pages()[tab] ?? page.context().newPage()

/** What sort of page it is, by its address: a part of another, one record, something to fill in, a list. */
function kindOf(path: string): 'part' | 'record' | 'form' | 'list' {
  if (path.includes('?tab=')) return 'part'
  if (path.endsWith(':id')) return 'record'
  return /\/(new|edit|profile|wish)\b/.test(path) ? 'form' : 'list'
}

/**
 * Every page in every language would take twice as long. So each is looked at in two of the four, which change from page to
 * page, and the first of each kind in all four: a text that is too long or lacks a name in one language alone is found on half
 * of the pages, whatever is wrong with a page in all languages on each.
 */
const isLookedAtIn = (language: Language) => (path: string, index: number, all: readonly string[]) =>
  (languages.indexOf(language) + index) % 2 === 0 ||
  all.findIndex((one) => kindOf(one) === kindOf(path)) === index

describe('axe finds nothing, and nothing is wider than the window', { timeout: 600_000 }, () => {
  for (const language of languages) {
    test(`on any page of the office, in ${language}`, async () => {
      for (const page of Object.values(by)) await setLanguage(page, language)
      await expectNone(
        language,
        officePages
          .filter(({ path }, index) => isLookedAtIn(language)(path, index, allOffice))
          .map((one) => ({ page: by[one.by], path: inOffice(one.path) })),
      )
    })

    test(`on any page that is open to everybody, in ${language}`, async () => {
      await expectNone(
        language,
        openPages.map((path) => ({ page: stranger, path: `${path}?language=${language}` })),
      )
    })

    test(`on any page of the phone, in ${language}`, async () => {
      for (const page of [outside, inside]) {
        await page.goto('/field/')
        await page.evaluate((chosen) => localStorage.setItem('landfall.language', chosen), language)
      }
      await expectNone(
        language,
        phonePages.filter(isLookedAtIn(language)).map((path) => ({
          ...{ page: path.startsWith('/prison') ? inside : outside, path: `/field${onPhone(path)}` },
        })),
      )
    })
  }

  test('and a barrier would be found', async () => {
    const page = by.maria
    await page.goto('/people')
    await settled(page)
    await page.evaluate(() => document.querySelector('main')?.append(document.createElement('img')))
    await expect(expectNoBarriers(page, 'planted')).rejects.toThrow(/image-alt/)
  })

  test('at 400 % zoom nothing has to be scrolled sideways', async () => {
    const page = by.maria
    await setLanguage(page, 'bg')
    await page.setViewportSize({ width: 320, height: 900 })
    const paths = [
      ...['/', '/releases', '/people', '/people/new', '/people/:id', '/volunteers', '/volunteers/:id'],
      ...['/matches', '/matches/:id', '/meetings', '/meetings/visits', '/courses/:id'],
    ]
    const told: string[] = []
    for (const path of paths) {
      await page.goto(inOffice(path))
      told.push(...(await look(page, `${path} at 320`, 'bg')))
    }
    expect(told.join('\n\n')).toBe('')
  })
})
