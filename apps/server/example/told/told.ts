import type { Centre } from '../centre.ts'
import { type Chance, chanceOf } from '../chance.ts'
import type { ComingInRows } from '../coming-in/rows.ts'
import { addDays, momentOn } from '../days.ts'
import type { PartOfCentre } from '../rows.ts'
import { managerOf } from '../staff.ts'
import type { ToldRows } from './rows.ts'

type ConsentRow = ComingInRows['consents'][number]
type DisclosureRow = ToldRows['disclosures'][number]

/** What agencies were told on the consents that people gave, what stopped with them, and one exception that could not wait. */
export function toldOf(
  centre: Centre,
  consents: readonly ConsentRow[],
  people: PartOfCentre['people'],
): ToldRows {
  const chance = chanceOf(centre.seed, 'told')
  const sharing = consents.filter(
    ({ purpose, recipientId }) => purpose === 'share-with-agency' && recipientId === null,
  )
  const disclosures = sharing.flatMap((consent) =>
    consent.withdrawnOn !== null || chance.often(0.5) ? toldOn(consent, centre, chance) : [],
  )
  const exception = exceptionFor(centre, people)
  return {
    groundOverrides: exception ? [exception.override] : [],
    disclosures: [...disclosures, ...(exception ? [exception.told] : [])],
  }
}

const nothingStopped = {
  ...{
    stoppedAt: null,
    stoppedBecause: null,
    deletionAskedAt: null,
    deletionAskedHow: null,
    deletionAskedBy: null,
  },
  ...{ deletionAnswer: null, deletionAnswerWords: null, deletionAnsweredOn: null, deletionAnsweredBy: null },
}

function toldOn(consent: ConsentRow, centre: Centre, chance: Chance): DisclosureRow[] {
  const day = addDays(consent.givenOn, chance.between(1, 14))
  const until = consent.withdrawnOn ?? consent.ends
  if (day > centre.lastDay || (until !== null && day >= until)) return []
  const whatId = centre.id(momentOn(day, 200))
  const end = stopped(consent, centre, chance)
  return consent.dataGroups.map((dataGroup) => ({
    ...{
      id: centre.id(momentOn(day, 201)),
      personId: consent.personId,
      consentId: consent.id,
      dataGroup,
      whatId,
    },
    ...{ recipientKind: 'agency', recipientId: null, recipientName: consent.recipient!, recipientType: null },
    ...{
      purpose: 'share-with-agency',
      whatKind: 'word-of-mouth',
      words: null,
      legalGroundId: null,
      overrideId: null,
    },
    ...{ disclosedAt: momentOn(day, 201), disclosedBy: consent.recordedBy },
    ...end,
  }))
}

/** Taken back or run out: they are asked to delete it, and most answer. */
function stopped({ withdrawnOn, ends, recordedBy }: ConsentRow, centre: Centre, chance: Chance) {
  const on = withdrawnOn ?? (ends === null ? null : addDays(ends, 1))
  if (on === null || on > centre.lastDay) return nothingStopped
  const askedOn = addDays(on, chance.between(1, 5))
  const answeredOn = addDays(askedOn, chance.between(3, 25))
  const isAsked = askedOn <= centre.lastDay
  // Of those who took it back lately nobody has heard yet that it is deleted.
  const isRecent = withdrawnOn !== null && withdrawnOn > addDays(centre.lastDay, -240)
  const isAnswered = !isRecent && answeredOn <= centre.lastDay
  return {
    ...nothingStopped,
    stoppedAt: momentOn(on, 30),
    stoppedBecause: withdrawnOn === null ? ('consent-ended' as const) : ('withdrawn' as const),
    ...(isAsked && {
      ...{
        deletionAskedAt: momentOn(askedOn, 90),
        deletionAskedHow: 'letter' as const,
        deletionAskedBy: recordedBy,
      },
    }),
    ...(isAsked &&
      isAnswered && {
        ...{
          deletionAnswer: 'deleted' as const,
          deletionAnsweredOn: answeredOn,
          deletionAnsweredBy: recordedBy,
        },
      }),
  }
}

/** Some weeks ago somebody could not be woken: one asked, another one agreed, the ward was told, and it was over the same day. */
function exceptionFor(centre: Centre, people: PartOfCentre['people']) {
  const day = addDays(centre.lastDay, -38)
  const person = people.find(
    (one) => one.unitId === centre.unitId('Pleven') && one.recordedAt < momentOn(day, 0),
  )
  if (!person) return null
  const recipient = {
    recipientKind: 'agency',
    recipientId: null,
    recipientName: 'Спешно отделение, УМБАЛ Плевен',
  } as const
  const override: ToldRows['groundOverrides'][number] = {
    ...{ id: centre.id(momentOn(day, 100)), personId: person.id, ...recipient, purpose: 'share-with-agency' },
    ...{ dataGroups: ['identity', 'health'], reason: 'life-in-danger', hours: 4 },
    words: 'Не може да бъде събуден; отделението пита какво приема.',
    ...{ askedAt: momentOn(day, 100), askedBy: centre.userId('maria'), decision: 'approved' },
    ...{
      decidedAt: momentOn(day, 108),
      decidedBy: centre.userId(managerOf('Pleven').key),
      decisionWords: null,
    },
    ...{ expiresAt: momentOn(day, 348), endedAt: null, endedBy: null },
  }
  const told: DisclosureRow = {
    ...{ id: centre.id(momentOn(day, 112)), personId: person.id, ...recipient, recipientType: 'clinic' },
    ...{ purpose: 'share-with-agency', dataGroup: 'health', whatKind: 'word-of-mouth' },
    ...{ whatId: centre.id(momentOn(day, 112)), words: 'Какво приема и от кога.' },
    ...{ consentId: null, legalGroundId: null, overrideId: override.id },
    ...{ disclosedAt: momentOn(day, 112), disclosedBy: centre.userId('maria'), ...nothingStopped },
    ...{ stoppedAt: momentOn(day, 350), stoppedBecause: 'override-ended' },
    ...{ deletionAskedAt: momentOn(addDays(day, 2), 90), deletionAskedHow: 'letter' },
    ...{ deletionAskedBy: centre.userId('maria'), deletionAnswer: 'kept-by-law' },
    ...{
      deletionAnswerWords: 'Медицинската документация се пази по закон.',
      deletionAnsweredOn: addDays(day, 9),
    },
    deletionAnsweredBy: centre.userId('maria'),
  }
  return { override, told }
}
