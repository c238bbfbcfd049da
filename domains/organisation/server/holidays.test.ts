import { describe, expect, it } from 'vitest'
import type { Language } from '#platform/texts/languages.ts'
import { holidaysIn } from './holidays.ts'

const nameOf = async (country: string, day: string, language: Language) =>
  (await holidaysIn(country, Number(day.slice(0, 4)), language)).find((holiday) => holiday.day === day)?.name

const daysOf = async (country: string, year: number) =>
  (await holidaysIn(country, year, 'en')).map(({ day }) => day.slice(5))

describe('Public holidays', () => {
  it('are known by name in the language of the reader', async () => {
    expect(await nameOf('NO', '2026-05-17', 'nb')).toBe('Grunnlovsdagen')
    expect(await nameOf('NO', '2026-05-17', 'ro')).toBe('Ziua Constituției')
    expect(await nameOf('BG', '2027-03-03', 'en')).toBe('Liberation Day')
    expect(await nameOf('BG', '2026-12-24', 'ro')).toBe('Ajunul Crăciunului')
    expect(await nameOf('RO', '2027-01-02', 'nb')).toBe('Nyttår')
    expect(await nameOf('RO', '2026-12-01', 'ro')).toContain('Ziua Marii Uniri')
  })

  it('are written in the alphabet of the reader, in the countries that Landfall knows', async () => {
    for (const country of ['BG', 'NO', 'RO'])
      for (const language of ['nb', 'bg', 'ro'] as const)
        for (const { name } of await holidaysIn(country, 2026, language))
          expect(/\p{Script=Cyrillic}/u.test(name), `${country} ${name}`).toBe(language === 'bg')
  })

  it('keep the Orthodox Easter of 2027 in Bulgaria and Romania, and the Western one in Norway', async () => {
    expect(await nameOf('BG', '2027-05-02', 'bg')).toBe('Великден')
    expect(await nameOf('RO', '2027-05-03', 'ro')).toBe('A doua zi de Paști')
    expect(await nameOf('NO', '2027-03-28', 'nb')).toBe('Første påskedag')
    expect(await nameOf('NO', '2027-05-02', 'nb')).toBeUndefined()
  })

  it('are the whole list of a Norwegian year, without days that are only observed', async () => {
    const moving = ['03-25', '03-26', '03-28', '03-29', '05-06', '05-16', '05-17']
    expect(await daysOf('NO', 2027)).toEqual(
      ['01-01', ...moving, '05-01', '05-17', '12-25', '12-26'].toSorted(),
    )
  })

  it('last two days in Romania at New Year', async () => {
    expect((await daysOf('RO', 2027)).slice(0, 2)).toEqual(['01-01', '01-02'])
  })

  it('give a free Monday in Bulgaria when one falls on a weekend, but not for Easter', async () => {
    expect(await nameOf('BG', '2026-05-25', 'en')).toContain('Bulgarian Education and Culture')
    expect(await nameOf('BG', '2026-09-07', 'en')).toBe('Unification Day')
    expect(await nameOf('BG', '2026-12-28', 'en')).toBe('Boxing Day')
    // 1 May 2027 is the Saturday before Easter Sunday: its free day comes after Easter Monday.
    expect(await nameOf('BG', '2027-05-04', 'en')).toBe('Labour Day')
    expect(await nameOf('BG', '2027-05-05', 'en')).toBeUndefined()
  })

  it('are none for a country that is not known', async () => {
    expect(await holidaysIn('XX', 2027, 'en')).toEqual([])
  })
})
