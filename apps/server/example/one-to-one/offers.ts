import { createHash } from 'node:crypto'
import { networkKind, prisonVisitorKind } from '#domains/volunteers/model/index.ts'
import { type Chance, chanceOf } from '../chance.ts'
import { addDays, momentOn, workdayBy } from '../days.ts'
import { freeName } from '../names/name-of.ts'
import { coordinatorOf, languageOf, type UnitName } from '../staff.ts'
import type { Book } from './book.ts'
import type { Helper } from './helper.ts'
import { addressOf } from './helpers.ts'
import { originsOfHelpers } from './known.ts'
import { wordsOf } from './words/index.ts'

type OfferRow = Book['rows']['volunteerOffers'][number]

/** What came over the open page: those who became volunteers lately, and those whom nobody has answered yet. */
export function writeOffers(unit: UnitName, helpers: Helper[], book: Book, taken: Set<string>): void {
  const { centre, rows } = book
  const chance = chanceOf(centre.seed, 'offers', unit)
  const by = centre.userId(coordinatorOf(unit).key)
  const offer = (who: Pick<Helper, 'given' | 'family' | 'language' | 'birthYear'>, day: string): OfferRow => {
    const offeredAt = momentOn(day, chance.between(30, 700))
    const id = centre.id(offeredAt)
    return {
      id,
      unitId: centre.unitId(unit),
      givenName: who.given,
      familyName: who.family,
      language: who.language,
      ...{ email: `${addressOf(who)}@example.org`, phone: null, birthYear: who.birthYear, kinds: [] },
      message: chance.pick(wordsOf[unit].offer),
      ticketHash: createHash('sha256').update(id).digest('hex'),
      ...{ offeredOn: day, offeredAt, state: 'open', answeredAt: null, answeredBy: null, reason: null },
      ...{ lookAgainOn: null, volunteerId: null, apart: false, repeatOf: null, times: 1 },
    }
  }
  for (const helper of helpers.filter(({ path }) => path.applied > addDays(centre.today, -80))) {
    const day = addDays(helper.path.applied, -chance.between(1, 6))
    const answer = {
      state: 'invited',
      answeredAt: momentOn(helper.path.applied, 15),
      answeredBy: by,
    } as const
    const kinds = helper.roles.map(({ kindId }) => kindId)
    rows.volunteerOffers.push({ ...offer(helper, day), ...answer, kinds, volunteerId: helper.id })
  }
  const ahead = (ago: number) =>
    offer(stranger(unit, chance, taken, centre.today), addDays(centre.today, -ago))
  rows.volunteerOffers.push(
    { ...ahead(1), kinds: [networkKind] },
    { ...ahead(4), kinds: [prisonVisitorKind] },
  )
  if (unit === 'Oslo') rows.volunteerOffers.push({ ...ahead(9), kinds: [networkKind, prisonVisitorKind] })
  const answeredAt = momentOn(workdayBy(addDays(centre.today, -12)), 200)
  const answered = { answeredAt, answeredBy: by }
  rows.volunteerOffers.push(
    { ...ahead(20), ...answered, state: 'later', lookAgainOn: addDays(centre.today, 40) },
    { ...ahead(30), ...answered, state: 'refused', reason: 'outside-target-group' },
  )
}

function stranger(unit: UnitName, chance: Chance, taken: Set<string>, today: string) {
  const origin = chance.weighted(originsOfHelpers[unit])
  const { given, family } = freeName(origin, chance.often(0.5) ? 'woman' : 'man', chance, taken)
  return {
    given,
    family,
    language: languageOf[unit],
    birthYear: Number(today.slice(0, 4)) - chance.between(22, 70),
  }
}
