import type { Centre } from '../centre.ts'
import { type Chance, chanceOf } from '../chance.ts'
import { addDays, earlier, later, momentOn, workdayBy } from '../days.ts'
import { isHeldOn, leavesAfter, type Participant, prisonOn, statusOn } from '../one-to-one/participants.ts'
import type { OneToOneRows } from '../one-to-one/rows.ts'
import { coordinatorOf } from '../staff.ts'
import { writeConsent, writeSharing } from './consents.ts'
import { cameTo, type ReferralRow, writeSteps } from './referral.ts'
import type { ComingInRows } from './rows.ts'
import { comingWordsOf } from './words/index.ts'

/** How each of those whom we follow came to us, and to what they were accepted. */
export function writeTakenIn(
  participants: Participant[],
  oneToOne: Pick<OneToOneRows, 'matches' | 'yesAnswers'>,
  rows: ComingInRows,
  centre: Centre,
): void {
  const wished = new Set(oneToOne.matches.map(({ personId }) => personId))
  participants.forEach((one, number) => {
    const chance = chanceOf(centre.seed, 'taken in', one.unit, number)
    const referral = accepted(one, rows, centre, chance)
    writeServices(one, referral, wished.has(one.person.id), rows, centre, chance)
    const decidedAt = momentOn(referral.decidedOn!, 60)
    oneToOne.yesAnswers.push({
      ...{ id: centre.id(decidedAt), personId: one.person.id, unitId: one.person.unitId, deciderName: null },
      ...{ deciderKind: 'centre', deciderId: referral.decidedBy, decidedAt, source: 'intake' },
      ...{ sourceId: referral.id, recordedAt: decidedAt, recordedBy: referral.decidedBy },
    })
  })
}

/** The centre learnt here too: who came lately waited less. */
const longest = (joined: string, { opened }: Centre) => (joined < addDays(opened, 365) ? 50 : 32)

function accepted(one: Participant, rows: ComingInRows, centre: Centre, chance: Chance): ReferralRow {
  const { person, unit, joined } = one
  const words = comingWordsOf[unit]
  const by = centre.userId(coordinatorOf(unit).key)
  const cameOn = later(workdayBy(addDays(joined, -chance.between(2, longest(joined, centre)))), centre.opened)
  const held = isHeldOn(one, cameOn)
  const about = {
    ...{ givenName: person.givenName, familyName: person.familyName, birthDate: person.birthDate },
    ...{ birthYear: person.birthYear, sex: person.sex, languages: person.languages, unit, phone: null },
    ...{ interpreterNeeded: person.interpreterNeeded, prison: prisonOn(one, cameOn) },
    held: held ? (statusOn(one, cameOn) === 'remand' ? ('remand' as const) : ('serving' as const)) : null,
  }
  const leaves = leavesAfter(one, joined)
  const latest = earlier(centre.lastDay, leaves === null ? centre.lastDay : addDays(leaves, -1))
  const decidedOn = later(earlier(workdayBy(addDays(joined, chance.between(0, 4))), latest), joined)
  const looked = later(cameOn, earlier(workdayBy(addDays(cameOn, chance.between(0, 5))), joined))
  const consentId = writeConsent({ personId: person.id, unit, held, day: joined, by }, rows, centre, chance)
  if (chance.often(0.35))
    writeSharing({ personId: person.id, unit, held, day: decidedOn, by }, rows, centre, chance)
  const referral: ReferralRow = {
    ...cameTo(about, cameOn, centre, chance),
    ...{ personId: person.id, state: 'accepted', stateSince: decidedOn, consentId, handledBy: by },
    ...{ decidedOn, decidedBy: by, closedOn: decidedOn },
  }
  rows.referrals.push(referral)
  const waited = chance.often(0.3)
  writeSteps(
    referral,
    [
      { step: 'came', state: 'new', day: cameOn },
      { step: 'triage', state: 'in-triage', day: looked },
      ...(waited
        ? [{ step: 'wait', state: 'waiting', day: looked, words: chance.pick(words.waits) } as const]
        : []),
      { step: 'taken-in', state: waited ? 'waiting' : 'in-triage', day: joined },
      {
        step: 'accept',
        state: 'accepted',
        day: decidedOn,
        words: chance.often(0.4) ? chance.pick(words.accepted) : null,
      },
    ],
    by,
    rows,
    centre,
  )
  return referral
}

const others = ['work-and-school', 'housing', 'debt-help', 'open-activities']

function writeServices(
  one: Participant,
  referral: ReferralRow,
  wantsVolunteer: boolean,
  rows: ComingInRows,
  centre: Centre,
  chance: Chance,
): void {
  const begins = referral.decidedOn!
  const left = leavesAfter(one, begins)
  const ends = left !== null && left <= centre.lastDay ? left : null
  const more = chance.shuffled(others).slice(0, chance.between(0, 2))
  const given = ['follow-up', ...(wantsVolunteer ? ['one-to-one'] : []), ...more]
  given.forEach((serviceSlug, index) => {
    rows.servicesGiven.push({
      ...{ id: centre.id(momentOn(begins, 62 + index)), personId: one.person.id, serviceSlug },
      ...{ referralId: referral.id, begins, ends },
    })
  })
}
