import { describe, expect, test } from 'vitest'
import { blankProfile } from '#domains/volunteers/model/index.ts'
import { cardFrom, obstaclesToCard } from './card.ts'

const facts = { nameKey: 'elena petrova lenche', prison: 'Затвор Плевен' }
const wish = { ...blankProfile, area: 'Pleven', interests: ['walking'] }
const cardSaying = (words: string) => ({ ...cardFrom(wish, null), words })
const codes = (words: string) => obstaclesToCard(cardSaying(words), facts).map(({ code }) => code)

describe('the card a volunteer sees first', () => {
  test('is filled from the wish, without anything that says who it is', () => {
    const card = cardFrom({ ...wish, worksAt: 'Bakery', knows: ['Ivan'], limits: ['smoke'] }, 'Find work')
    expect(card).toEqual({
      ...{ interests: ['walking'], languages: [], area: 'Pleven', hours: [], ageBand: null },
      ...{ goals: 'Find work', words: null },
    })
  })
  test('says no name, in neither script', () => {
    expect(codes('Elena likes to walk')).toEqual(['card-says-name'])
    expect(codes('Ленче обича да ходи')).toEqual(['card-says-name'])
    expect(codes('Likes to walk')).toEqual([])
  })
  test('says no prison; the town may be said', () => {
    expect(codes('held in Zatvor Pleven')).toEqual(['card-says-prison'])
    expect(codes('wants to live in Pleven')).toEqual([])
  })
  test('names every field that gives somebody away', () => {
    const card = { ...cardSaying('Elena'), goals: 'Petrova wants to work' }
    expect(obstaclesToCard(card, facts).map(({ field }) => field)).toEqual(['card.goals', 'card.words'])
  })
})
