import { expect, test } from 'vitest'
import { loadTexts } from '#platform/texts/texts.ts'
import type { GatheringRow } from '../../model/gatherings/gathering.ts'
import { invitationTo } from './letter.ts'

loadTexts()
const gathering = {
  ...{
    id: 'g',
    names: { en: 'Picnic', nb: null, bg: 'Пикник', ro: null },
    organiser: 'Petya',
    place: 'The park',
  },
  ...{ about: null, bring: null, replyUntil: null, guestsNamed: false },
  days: [{ id: 'd', day: '2026-12-05', starts: '12:00', ends: '16:00' }],
} as unknown as GatheringRow
const to = {
  id: '1',
  name: 'Maria Ilieva',
  language: 'bg' as const,
  kind: 'relative' as const,
  comesWith: null,
}
const mila = { id: '2', name: 'Mila', comesWith: { id: '1', name: 'Maria Ilieva' } }
const other = { id: '3', name: 'Georgi Ivanov', comesWith: null }
const written = (guestsNamed: boolean, address: string[] = []) =>
  JSON.stringify(
    invitationTo({ ...to, address }, [to, mila, other], {
      ...{ gathering: { ...gathering, guestsNamed }, house: 'House', unit: 'Pleven', today: '2026-11-22' },
    }),
  )

test('a letter names the children who come along, in the language of its reader, and nobody else', () => {
  expect(written(false)).toContain('Mila')
  expect(written(false)).toContain('Пикник')
  expect(written(false)).not.toContain('Georgi')
})

test('a letter names the other guests by first name where the event says so', () => {
  expect(written(true)).toContain('Georgi')
  expect(written(true)).not.toContain('Ivanov')
})
