import type { Language } from '#platform/texts/languages.ts'
import type { Centre } from '../centre.ts'
import { chanceOf } from '../chance.ts'
import { addDays, later, momentOn, workdayBy } from '../days.ts'
import { isWithUsOn, type Participant, participantsOf } from '../one-to-one/participants.ts'
import type { CentreRows, PartOfCentre } from '../rows.ts'
import { coordinatorOf, type UnitName } from '../staff.ts'
import type { Child, ChildBook } from './book.ts'
import { writeContacts } from './contacts.ts'
import { type Judged, writeAssessment } from './judged.ts'
import { type ChildRows, noChildren } from './rows.ts'
import { writePlaces, writeStays } from './stays.ts'
import { childWordsIn } from './words.ts'

const many: Record<UnitName, number> = { Pleven: 14, Oslo: 18 }
/** How it went with the question of the first children; the others were never asked for more than letters and calls. */
const judged: Judged[] = [
  'allowed',
  'allowed',
  'recommended',
  'refused',
  'gathering',
  'allowed',
  'lifted',
  'stopped',
]

/** Children of today's participants: their files, what was decided, contact and stays over three years. */
export function childrenOf(
  centre: Centre,
  people: PartOfCentre,
  before: CentreRows['refusals'],
): ChildRows & Pick<CentreRows, 'refusals'> {
  const rows = noChildren()
  const refusals: CentreRows['refusals'] = []
  const followed = participantsOf(centre, people).filter((one) => isWithUsOn(one, centre.today))
  for (const unit of ['Pleven', 'Oslo'] as UnitName[]) {
    const chance = chanceOf(centre.seed, 'children', unit)
    const by = centre.userId(unit === 'Pleven' ? 'desislava' : 'ioana')
    const reviewer = centre.userId(coordinatorOf(unit).key)
    const book: ChildBook = { ...{ centre, rows, refusals, chance, unit, by, reviewer } }
    const entrusted = new Set(
      people['access.grants'].filter(({ userId }) => userId === by).map(({ personId }) => personId),
    )
    const parents = followed
      .filter((one) => one.unit === unit)
      .toSorted((a, b) => Number(entrusted.has(b.person.id)) - Number(entrusted.has(a.person.id)))
    const places = writePlaces(book)
    parents.slice(0, many[unit]).forEach((parent, index) => {
      const child = writeChild(book, parent, index)
      const how = judged[index]
      if (how) {
        const allowed = writeAssessment(book, child, how)
        if (allowed) writeStays(book, child, { ...allowed, place: places[index % places.length]! })
      }
      writeContacts(book, child)
    })
  }
  return { ...rows, refusals: [...before, ...refusals] }
}

function writeChild(
  { centre, rows, chance, unit, by }: ChildBook,
  parent: Participant,
  index: number,
): Child {
  const usual: Language = unit === 'Pleven' ? 'bg' : 'nb'
  const language = index % 5 === 3 ? (unit === 'Pleven' ? 'ro' : 'en') : usual
  const words = childWordsIn[language]
  const since = later(parent.joined, workdayBy(addDays(centre.today, -chance.between(60, 1000))))
  const recordedAt = momentOn(since, 300)
  const childId = centre.id(recordedAt)
  const adultId = centre.id(recordedAt)
  const recorded = { recordedAt, recordedBy: by }
  const care = index % 6 === 5 ? ('child-welfare' as const) : ('caregiver' as const)
  rows.children.push({
    ...{
      id: childId,
      unitId: centre.unitId(unit),
      called: words.names[index % words.names.length]!,
      language,
    },
    ...{
      birthYear: Number(centre.today.slice(0, 4)) - chance.between(2, 15),
      birthMonth: chance.between(1, 12),
    },
    ...{ care, careSince: null, childWelfareName: care === 'child-welfare' ? 'Barnevernet / ДПБДР' : null },
    ...{
      photos: chance.pick(['no', 'not-asked'] as const),
      notes: null,
      closedOn: null,
      closedBecause: null,
    },
    recordedBy: by,
  })
  rows.childAdults.push({
    ...{ id: adultId, childId, kind: 'parent', personId: parent.person.id, familyMemberId: null },
    ...{ called: parent.person.displayName, relation: parent.person.sex === 'woman' ? 'mother' : 'father' },
    ...{ phone: null, since: null, until: null, contactBy: null, contactOn: null },
    contact: index % 7 === 6 ? 'not-asked' : 'allowed',
  })
  rows.childAdults.push({
    ...{ id: centre.id(recordedAt), childId, kind: 'caregiver', personId: null, familyMemberId: null },
    ...{ called: words.caregiver, relation: 'grandparent', phone: null, since: null, until: null },
    ...{ contact: 'allowed', contactBy: null, contactOn: null },
  })
  if (index % 4 !== 3)
    rows.childWords.push({
      ...{
        id: centre.id(recordedAt),
        childId,
        adultId,
        words: index < judged.length ? words.wishes[0]! : chance.pick(words.wishes),
        saidOn: since,
      },
      ...{ how: chance.pick(['in-person', 'drawing', 'by-phone'] as const), ...recorded },
    })
  rows.childInformed.push({
    ...{ id: centre.id(recordedAt), childId, what: chance.pick(words.told), way: 'talk', givenOn: since },
    ...recorded,
  })
  rows.childDays.push({
    ...{ id: centre.id(recordedAt), childId, kind: 'birthday', words: null },
    ...{ month: rows.children.at(-1)!.birthMonth!, day: chance.between(1, 28) },
  })
  rows.admissionChildren.push({
    ...{ id: centre.id(recordedAt), personId: parent.person.id, admittedOn: parent.joined, asked: 'yes' },
    ...{ childrenCount: 1, ages: [], caregiver: words.caregiver },
  })
  return { id: childId, adultId, since, language, parent }
}
