import { chanceOf } from '../chance.ts'
import { addDays, later, momentOn, workdayBy } from '../days.ts'
import { coordinatorOf, type UnitName } from '../staff.ts'
import type { Book } from './book.ts'
import type { Helper } from './helper.ts'
import { isWithUsOn, type Participant } from './participants.ts'
import type { Together } from './together.ts'
import { wordsOf } from './words/index.ts'

type Restriction = Book['rows']['restrictions'][number]

/** Who must not meet whom: never two of whom one was ever asked about the other. */
export function writeRestrictions(
  unit: UnitName,
  { participants, helpers, matches }: { participants: Participant[]; helpers: Helper[]; matches: Together[] },
  book: Book,
): void {
  const { centre, rows } = book
  const chance = chanceOf(centre.seed, 'restrictions', unit)
  const by = centre.userId(coordinatorOf(unit).key)
  const ours = chance.shuffled(
    participants.filter((one) => one.unit === unit && isWithUsOn(one, centre.today)),
  )
  const asked = new Set(
    matches.flatMap(({ wish, helper, declines }) =>
      [helper, ...declines.map((one) => one.helper)].map((one) => `${wish.participant.person.id} ${one?.id}`),
    ),
  )
  const active = chance.shuffled(
    helpers.filter((one) => one.unit === unit && one.state === 'active' && one.key === null),
  )
  const add = (
    one: Participant,
    ago: number,
    more: Partial<Restriction> & Pick<Restriction, 'kind' | 'otherKind'>,
  ) => {
    const begins = later(workdayBy(addDays(centre.today, -ago)), one.joined)
    const recordedAt = momentOn(begins, 310)
    const id = centre.id(recordedAt)
    rows.restrictions.push({
      id,
      personId: one.person.id,
      holderKind: 'participant',
      holderId: one.person.id,
      holderName: null,
      unitId: null,
      alsoKnownTo: [],
      otherId: null,
      otherName: null,
      forbids: 'meeting',
      whoMayKnow: 'coordinators',
      begins,
      ends: null,
      recordedAt,
      recordedBy: by,
      endedAt: null,
      endedBy: null,
      endedWhy: null,
      ...more,
    })
    rows.restrictionGrounds.push({ restrictionId: id, ground: chance.pick(wordsOf[unit].ground) })
  }
  const [first, second, third, fourth, fifth, sixth, seventh, eighth] = ours
  const apart = (one: Participant) => active.find((helper) => !asked.has(`${one.person.id} ${helper.id}`))!
  const volunteer = (one: Participant) => {
    const helper = apart(one)
    return {
      otherKind: 'volunteer',
      otherId: helper.id,
      otherName: `${helper.given} ${helper.family}`,
    } as const
  }
  add(first!, 200, { kind: 'knows-the-person', ...volunteer(first!) })
  add(second!, 90, { kind: 'conflict-of-interest', ...volunteer(second!), whoMayKnow: 'responsible' })
  const named = unit === 'Oslo' ? 'Vegar Mørkskog' : 'Добрин Тъмногоров'
  add(third!, 150, {
    kind: 'no-contact-order',
    otherKind: 'named',
    otherName: named,
    ends: addDays(centre.today, 200),
  })
  add(fourth!, 60, {
    kind: 'non-association',
    otherKind: 'participant',
    otherId: fifth!.person.id,
    otherName: fifth!.person.displayName,
    forbids: 'learning',
  })
  const ended = workdayBy(addDays(centre.today, -15))
  const over = {
    endedAt: momentOn(ended, 320),
    endedBy: by,
    endedWhy: unit === 'Oslo' ? 'Løst i samtale.' : 'Уредено в разговор.',
  }
  add(sixth!, 120, {
    kind: 'does-not-want-contact',
    otherKind: 'named',
    otherName: named,
    ends: later(ended, sixth!.joined),
    ...over,
  })
  const soon = { otherKind: 'named', otherName: named, ends: addDays(centre.today, 18) } as const
  add(seventh!, 170, { kind: 'protection-order', forbids: 'learning', ...soon })
  // A volunteer may be the one who does not want it: then it stands on their record.
  const helper = apart(eighth!)
  add(eighth!, 45, {
    ...{ kind: 'does-not-want-contact', personId: null, holderKind: 'volunteer', holderId: helper.id },
    ...{ holderName: `${helper.given} ${helper.family}`, unitId: centre.unitId(unit) },
    ...{ otherKind: 'participant', otherId: eighth!.person.id, otherName: eighth!.person.displayName },
  })
  protect(seventh!, { unit, by }, book)
  const kept = rows.restrictions.find(({ personId }) => personId === fourth!.person.id)!
  const stoppedAt = momentOn(workdayBy(addDays(centre.today, -2)), 290)
  rows.restrictionStops.push({
    ...{ id: centre.id(stoppedAt), restrictionId: kept.id, what: 'visit', day: addDays(centre.today, 4) },
    ...{ stoppedAt, stoppedBy: by, seenAt: null, seenBy: null },
  })
}

/** The address of one participant stands apart, and nowhere else. */
function protect(
  { person, joined }: Participant,
  { unit, by }: { unit: UnitName; by: string },
  { centre, rows }: Book,
) {
  const begins = later(workdayBy(addDays(centre.today, -160)), joined)
  const recordedAt = momentOn(begins, 330)
  rows.protectedAddresses.push({
    ...{ id: centre.id(recordedAt), partyKind: 'participant', partyId: person.id, personId: person.id },
    ...{
      unitId: centre.unitId(unit),
      knownTo: 'coordinators',
      begins,
      ends: null,
      recordedAt,
      recordedBy: by,
    },
    address: unit === 'Oslo' ? 'Hos en venn, Furulia 3' : 'При приятелка, ул. „Липа“ 3',
    why: unit === 'Oslo' ? 'Besøksforbud; adressen er skjermet.' : 'Заповед за защита; адресът е скрит.',
  })
}
