import type { ReferralState } from '#domains/partners/model/referrals/referral.ts'
import type { Centre } from '../centre.ts'
import { chanceOf } from '../chance.ts'
import { addDays, momentOn, workdayBy } from '../days.ts'
import { idAt } from '../ids.ts'
import { isWithUsOn, type Participant, participantsOf } from '../one-to-one/participants.ts'
import type { CentreRows, PartOfCentre } from '../rows.ts'
import { coordinatorOf, member, type UnitName } from '../staff.ts'
import type { ReferralBook } from './book.ts'
import { writeMeetings } from './meetings.ts'
import { noReferrals } from './rows.ts'
import { clinics, partnerSignIn } from './words.ts'
import { writeReferral } from './write-referral.ts'

/** One in every state, the oldest done, the newest not sent yet. */
const states: [state: ReferralState, daysAgo: number][] = [
  ...([
    ['done', 160],
    ['refused', 120],
    ['stopped', 75],
    ['under-way', 60],
  ] as const),
  ...([
    ['accepted', 30],
    ['seen', 12],
    ['sent', 8],
    ['draft', 2],
  ] as const),
].map(([state, daysAgo]) => [state, daysAgo])

type Around = Pick<
  CentreRows,
  'partnerOrganisations' | 'partnerContacts' | 'consents' | 'refusals' | 'disclosures'
>

/** Referrals to a clinic of each unit, and a meeting of everybody around somebody; what the clinic's doctor signs in with. */
export function referralsOf(centre: Centre, people: PartOfCentre, around: Around) {
  const rows = noReferrals()
  const followed = participantsOf(centre, people).filter((one) => isWithUsOn(one, centre.today))
  for (const unit of ['Pleven', 'Oslo'] as UnitName[]) {
    const { name, contact } = clinics[unit]
    const partner = around.partnerOrganisations.find((one) => one.name === name)!
    const contactId = around.partnerContacts.find((one) => one.name === contact)!.id
    const { key, name: byName } = member(coordinatorOf(unit).key)
    const id = (moment: string, ...words: string[]) =>
      idAt(moment, chanceOf(centre.seed, 'referral', unit, ...words))
    const book: ReferralBook = {
      ...{ centre, unit, rows, partner, contactId, id, by: { id: centre.userId(key), name: byName } },
      ...{ consents: around.consents, refusals: around.refusals, disclosures: around.disclosures },
    }
    const ours = longHere(followed, unit, centre)
    states.forEach(([state, daysAgo], index) => {
      const one = ours[index]
      if (one) writeReferral(one, state, workdayBy(addDays(centre.today, -daysAgo)), book)
    })
    if (ours[0]) writeMeetings(ours[0], book)
  }
  return { rows, ...signInOf(centre, around) }
}

const longHere = (followed: Participant[], unit: UnitName, centre: Centre) =>
  followed
    .filter((one) => one.unit === unit && one.joined < addDays(centre.today, -200))
    .toSorted((a, b) => (a.person.id < b.person.id ? -1 : 1))

/** The doctor opens the window herself. */
function signInOf(centre: Centre, { partnerContacts }: Around) {
  const createdAt = momentOn(addDays(centre.today, -170), 80)
  const userId = idAt(createdAt, chanceOf(centre.seed, 'partner sign-in'))
  const { email, name, language } = partnerSignIn
  const role = { userId, unitId: centre.unitId('Oslo'), role: 'partner' as never, agreedBy: null }
  return {
    contacts: partnerContacts.map((one) => (one.name === name ? { ...one, userId, email } : one)),
    account: { id: userId, name, email, language, createdAt, endedAt: null, emailVerified: true as const },
    held: {
      ...{
        ...role,
        id: idAt(createdAt, chanceOf(centre.seed, 'partner role')),
        begins: createdAt.slice(0, 10),
      },
      ...{ ends: null, givenBy: centre.userId(coordinatorOf('Oslo').key) },
    },
  }
}
