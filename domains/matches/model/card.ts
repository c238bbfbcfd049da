import Type from 'typebox'
import { SpokenLanguage, searchKey } from '#domains/people/model/index.ts'
import { AgeBand, type MatchingProfile, slotCount } from '#domains/volunteers/model/index.ts'
import type { Reason } from '#platform/problem.ts'
import { OrNull, SomeWords } from './shapes.ts'

/** What a volunteer is shown before they answer: enough to say yes or no to, and nothing that says who it is. */
export const BlindCard = Type.Object({
  interests: Type.Array(Type.String({ maxLength: 40 }), { maxItems: 60 }),
  languages: Type.Array(SpokenLanguage, { maxItems: 20 }),
  area: SomeWords(120),
  hours: Type.Array(Type.Integer({ minimum: 0, maximum: slotCount - 1 }), { maxItems: slotCount }),
  ageBand: OrNull(AgeBand),
  goals: SomeWords(600),
  /** A few words of the coordinator's. */
  words: SomeWords(600),
})
export type BlindCard = Type.Static<typeof BlindCard>

/** The card as it is first filled; a coordinator reads it before it is sent. */
export const cardFrom = (wish: MatchingProfile, goals: string | null): BlindCard => ({
  interests: wish.interests,
  languages: wish.languages,
  area: wish.area,
  hours: wish.hours,
  ageBand: wish.ageBand,
  goals: goals?.slice(0, 600) ?? null,
  words: null,
})

/** Why a card is not blind: it says a name, or in which prison. */
export function obstaclesToCard(
  card: BlindCard,
  facts: { nameKey: string; prison: string | null },
): Reason[] {
  const names = facts.nameKey.split(' ').filter((word) => word.length > 2)
  const prison = facts.prison === null ? '' : searchKey(facts.prison)
  return (['area', 'goals', 'words'] as const).flatMap((field): Reason[] => {
    const said = searchKey(card[field] ?? '')
    const words = said.split(' ')
    const reasons: Reason[] = []
    if (names.some((name) => words.includes(name)))
      reasons.push({ code: 'card-says-name', field: `card.${field}` })
    if (prison !== '' && ` ${said} `.includes(` ${prison} `))
      reasons.push({ code: 'card-says-prison', field: `card.${field}` })
    return reasons
  })
}
