import type { Alternative, RefusalReason } from '#domains/refusals/model/reasons.ts'
import type { Centre } from '../centre.ts'
import { type Chance, chanceOf } from '../chance.ts'
import { addDays, momentOn, workdayBy, workdayFrom } from '../days.ts'
import { asItWasSaid, type OneToOneRows } from '../one-to-one/rows.ts'
import type { PartOfCentre } from '../rows.ts'
import { coordinatorOf, type UnitName } from '../staff.ts'
import { writeConsent } from './consents.ts'
import { writeObjections } from './objections.ts'
import { cameTo, type ReferralRow, writeSteps } from './referral.ts'
import type { ComingInRows } from './rows.ts'
import { type Stranger, strangerOf } from './stranger.ts'
import { comingWordsOf } from './words/index.ts'

export type Refused = {
  people: Pick<PartOfCentre, 'people' | 'personStatuses' | 'personPlaces'>
  refusals: OneToOneRows['refusals']
}
type Offered = { alternative: Alternative | null; answer: 'accepted' | 'not-accepted' | null; wish: boolean }

/** How many in three years, and of them how many still have nothing that they accept. */
const many: Record<UnitName, { closed: number; open: Offered[] }> = {
  Pleven: { closed: 24, open: openOnes(5) },
  Oslo: { closed: 42, open: openOnes(6) },
}

function openOnes(count: number): Offered[] {
  const kinds: Offered[] = [
    { alternative: null, answer: null, wish: false },
    { alternative: null, answer: null, wish: false },
    { alternative: 'waiting-list', answer: null, wish: false },
    { alternative: 'default-package', answer: null, wish: false },
    { alternative: 'another-organisation', answer: 'not-accepted', wish: false },
    { alternative: null, answer: null, wish: false },
  ]
  return kinds.slice(0, count)
}

const reasons: readonly (readonly [RefusalReason, number])[] = [
  ['outside-target-group', 30],
  ['other-help-needed', 26],
  ['no-capacity', 22],
  ['not-suitable-now', 14],
  ['requirement-missing', 8],
]

/** Whom we said "no" to, with a file each and something in its place, or not yet. */
export function writeRefused(taken: Set<string>, rows: ComingInRows, centre: Centre): Refused {
  const refused: Refused = { people: { people: [], personStatuses: [], personPlaces: [] }, refusals: [] }
  for (const unit of ['Pleven', 'Oslo'] as const) {
    const chance = chanceOf(centre.seed, 'refused', unit)
    for (let index = 0; index < many[unit].closed; index++) {
      // Spread over three years, the nearest a month ago.
      const decided = addDays(
        centre.today,
        -Math.round(35 + (index + chance.number()) * (1000 / many[unit].closed)),
      )
      const wish = chance.often(0.2)
      const alternative = wish
        ? chance.pick(['not-wanted', 'open-activities'] as const)
        : chance.pick(['another-organisation', 'default-package', 'open-activities', 'later-date'] as const)
      const offered: Offered = { alternative, answer: wish ? null : 'accepted', wish }
      refuse(
        { unit, decided: workdayBy(decided), held: chance.often(0.7), offered },
        taken,
        refused,
        rows,
        centre,
        chance,
      )
    }
    many[unit].open.forEach((offered, index) => {
      const decided = workdayBy(addDays(centre.today, -(4 + index * 9)))
      refuse({ unit, decided, held: false, offered }, taken, refused, rows, centre, chance)
    })
    writeObjections(unit, refused.refusals, rows, centre)
  }
  return refused
}

type Case = { unit: UnitName; decided: string; held: boolean; offered: Offered }

function refuse(
  { unit, decided, held, offered }: Case,
  taken: Set<string>,
  refused: Refused,
  rows: ComingInRows,
  centre: Centre,
  chance: Chance,
): void {
  const words = comingWordsOf[unit]
  const by = centre.userId(coordinatorOf(unit).key)
  const cameOn = workdayBy(addDays(decided, -chance.between(4, 30)))
  const stranger = strangerOf({ unit, held, recordedAt: momentOn(decided, 10) }, centre, chance, taken)
  const personId = stranger.person.id
  const decidedAt = momentOn(decided, 60)
  const refusalId = centre.id(decidedAt)
  const isClosed = offered.wish || offered.answer === 'accepted'
  const closedOn = isClosed ? workdayFrom(addDays(decided, chance.between(0, 6))) : null
  writeFile(stranger, { cameOn, decided, closedOn, by }, refused.people, centre)
  const consentId = writeConsent({ personId, unit, held, day: decided, by }, rows, centre, chance)
  const referral: ReferralRow = {
    ...cameTo(stranger.about, cameOn, centre, chance),
    ...{ personId, state: 'refused', stateSince: decided, consentId, handledBy: by },
    ...{ decidedOn: decided, decidedBy: by, refusalId, closedOn },
  }
  rows.referrals.push(referral)
  const said = chance.pick(words.refused)
  writeSteps(
    referral,
    [
      { step: 'came', state: 'new', day: cameOn },
      { step: 'triage', state: 'in-triage', day: workdayBy(addDays(cameOn, 3)) },
      { step: 'taken-in', state: 'in-triage', day: decided },
      { step: 'refuse', state: 'refused', day: decided, words: said },
      ...(closedOn === null ? [] : [{ step: 'close', state: 'refused', day: closedOn } as const]),
    ],
    by,
    rows,
    centre,
  )
  refused.refusals.push({
    ...asItWasSaid,
    ...{ id: refusalId, personId, unitId: stranger.person.unitId, deciderKind: 'centre', deciderId: by },
    ...{ deciderName: null, decidedAt, source: 'intake', sourceId: referral.id, words: said },
    ...{ reason: chance.weighted(reasons), basis: chance.often(0.3) ? 'rule' : 'judgement' },
    alternative: offered.alternative,
    alternativeWords: offered.alternative === 'another-organisation' ? chance.pick(words.otherOffer) : null,
    ...{
      answerToAlternative: offered.answer,
      answeredAlternativeOn: offered.answer && (closedOn ?? decided),
    },
    wishSignedOn: offered.wish ? closedOn : null,
    ...{ reviewOn: null, reviewerId: null, reviewedAt: null, reviewedBy: null, reviewOutcome: null },
    ...{ reviewWords: null, recordedAt: decidedAt, recordedBy: by },
  })
  if (offered.alternative !== 'default-package') return
  const recordedAt = momentOn(decided, 64)
  rows.defaultPackages.push({
    ...{
      id: centre.id(recordedAt),
      refusalId,
      personId,
      contactId: by,
      contactName: coordinatorOf(unit).name,
    },
    ...{ activities: words.activities, partner: words.partner, begins: decided, recordedAt, recordedBy: by },
  })
}

type Days = { cameOn: string; decided: string; closedOn: string | null; by: string }

/** A file on the word of the referral, closed when nothing was owed any more. */
function writeFile(
  { person, about }: Stranger,
  { cameOn, decided, closedOn, by }: Days,
  people: Refused['people'],
  centre: Centre,
): void {
  const personId = person.id
  const entry = (day: string, minute: number) => {
    const recordedAt = momentOn(day, minute)
    return {
      id: centre.id(recordedAt),
      personId,
      recordedAt,
      recordedBy: by,
      importId: null,
      note: null,
      saidBy: null,
    }
  }
  people.people.push(person)
  const status = about.held ?? 'released'
  people.personStatuses.push({
    ...entry(decided, 11),
    status,
    begins: addDays(cameOn, -60),
    source: 'person',
  })
  if (closedOn !== null)
    people.personStatuses.push({
      ...entry(closedOn, 90),
      status: 'closed',
      begins: closedOn,
      source: 'own-observation',
    })
  if (about.prison === null) return
  const { note: _note, saidBy: _saidBy, ...place } = entry(decided, 12)
  people.personPlaces.push({
    ...{
      ...place,
      prison: about.prison,
      wing: null,
      begins: addDays(cameOn, -60),
      ends: null,
      source: 'person',
    },
  })
}
