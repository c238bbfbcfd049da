import type { RelationKind } from '#domains/family/model/index.ts'
import { columnsOfFamilyMember } from '#domains/family/server/members/member-store.ts'
import type { Language } from '#platform/texts/languages.ts'
import type { Centre } from '../centre.ts'
import { type Chance, chanceOf } from '../chance.ts'
import { addDays, later, momentOn, workdayBy } from '../days.ts'
import { freeName, type Sex } from '../names/name-of.ts'
import { originsOf } from '../names/origins.ts'
import type { Participant } from '../one-to-one/participants.ts'
import type { UnitName } from '../staff.ts'
import type { FamilyRows } from './rows.ts'
import { smallWordsIn } from './words.ts'

/** A relative of the example: who they are is invented once, for everything that is told of them. */
export type Relative = { id: string; unit: UnitName; name: string; language: Language; county: string }

const relations: readonly (readonly [RelationKind, Sex, number])[] = [
  ['mother', 'woman', 30],
  ['partner', 'woman', 28],
  ['sibling', 'man', 12],
  ['father', 'man', 10],
  ['former-partner', 'woman', 8],
  ['grown-child', 'woman', 6],
  ['grandparent', 'woman', 4],
  ['friend', 'man', 2],
]

const answer = (chance: Chance) =>
  chance.weighted([
    ['yes', 60],
    ['not-asked', 25],
    ['no', 10],
    ['not-said', 5],
  ] as const)

/** For about every second participant of today somebody who belongs to them; a few of whom nobody inside is known. */
export function relativesOf(
  unit: UnitName,
  participants: Participant[],
  { centre, rows }: { centre: Centre; rows: FamilyRows },
): Relative[] {
  const chance = chanceOf(centre.seed, 'relatives', unit)
  const by = centre.userId(unit === 'Pleven' ? 'desislava' : 'ioana')
  const known: Relative[] = []
  const write = (participant: Participant | null) => {
    const origin = chance.weighted(originsOf[unit])
    const [relation, sex] = chance.weighted(
      relations.map(([kind, who, weight]) => [[kind, who] as const, weight] as const),
    )
    const written = freeName(origin, sex, chance, new Set())
    const language = languageOf(unit, origin.language)
    const words = smallWordsIn[language]
    const county = chance.pick(smallWordsIn[unit === 'Pleven' ? 'bg' : 'nb'].counties)
    const since = later(
      participant?.joined ?? centre.opened,
      workdayBy(addDays(centre.today, -chance.between(20, 700))),
    )
    const recordedAt = momentOn(since, 330)
    const id = centre.id(recordedAt)
    const names = {
      ...{ given: written.given, family: written.family, called: written.called ?? '' },
      ...{ givenTransliterated: '', familyTransliterated: '', calledTransliterated: '' },
    }
    const details = columnsOfFamilyMember({
      ...{ names, relation, county, language, interpreterNeeded: 'not-asked' },
      languages: [{ language: origin.language, level: 'mother-tongue' }],
      phone: chance.often(0.8)
        ? `+${unit === 'Pleven' ? '359 888 0' : '47 400 0'}${chance.between(1000, 9999)}`
        : null,
      ...{ email: null, address: null, addressProtected: chance.often(0.04) },
      safeToLeaveMessage: answer(chance),
      ...{ wishes: chance.often(0.5) ? chance.pick(words.wishes) : '', notes: '' },
    })
    rows.familyMembers.push({
      ...details,
      // The rows are loaded as JSON, in which a list is a list.
      languages: [{ language: origin.language, level: 'mother-tongue' }],
      ...{ id, unitId: centre.unitId(unit), recordedAt, recordedBy: by, forgottenOn: null },
      servedOn: later(since, workdayBy(addDays(centre.today, -chance.between(1, 300)))),
    })
    known.push({ id, unit, name: details.displayName, language, county })
    if (participant === null) return
    const asked = chance.often(0.7)
    rows.relations.push({
      ...{ id: centre.id(recordedAt), familyMemberId: id, personId: participant.person.id, relation },
      ...{ since: null, until: null, mayKnow: asked ? answer(chance) : 'not-asked', mayKnowWords: '' },
      contactWish: asked ? answer(chance) : 'not-asked',
      personWish: asked ? answer(chance) : 'not-asked',
      askedOn: asked ? since : null,
      recordedAt,
      recordedBy: by,
    })
  }
  for (const participant of participants) {
    if (chance.often(0.45)) write(participant)
    if (chance.often(0.12)) write(participant)
  }
  for (let more = 0; more < 9; more++) write(null)
  return known
}

const languageOf = (unit: UnitName, mother: string): Language =>
  mother === 'ro' || mother === 'bg' || mother === 'nb' ? mother : unit === 'Pleven' ? 'bg' : 'en'
