import type { Centre } from '../centre.ts'
import type { PartOfCentre } from '../rows.ts'
import { coordinatorOf } from '../staff.ts'
import { openAccounts } from './accounts.ts'
import type { Book } from './book.ts'
import { bringTogether } from './bring-together.ts'
import { writeCare } from './care.ts'
import { writeCourses } from './courses.ts'
import { writePhones } from './duty-phones.ts'
import { writeEvidence } from './evidence.ts'
import { writeExpenses } from './expenses.ts'
import { helpersOf } from './helpers.ts'
import { writeImpressions } from './impressions.ts'
import { writeMatch } from './match-rows.ts'
import { writeMeetings } from './meetings.ts'
import { writeOffers } from './offers.ts'
import { participantsOf } from './participants.ts'
import { writePermits } from './permits.ts'
import { writePrisons } from './prison-pages.ts'
import { writeRefusals } from './refusals.ts'
import { writeReminders } from './reminders.ts'
import { writeRestrictions } from './restrictions.ts'
import { writeRounds } from './rounds.ts'
import { noOneToOne } from './rows.ts'
import type { Together } from './together.ts'
import { writeVolunteer } from './volunteer-rows.ts'
import { wishesOf } from './wishes.ts'
import { writeWorries } from './worries.ts'
import { writeYesAnswers } from './yes-answers.ts'

const units = ['Pleven', 'Oslo'] as const

/** Three years of meeting one to one, around the people whom the centre follows. `taken`: names that are somebody's already. */
export function oneToOneOf(
  centre: Centre,
  people: PartOfCentre,
  taken: Set<string>,
): Book & { matches: Together[] } {
  const book: Book = { centre, rows: noOneToOne(), accounts: [], held: [], contacts: [] }
  writePrisons(book)
  writePhones(book)
  const helpers = units.flatMap((unit) => helpersOf(unit, book, taken))
  openAccounts(helpers, book)
  for (const helper of helpers) {
    writeVolunteer(helper, book)
    writeEvidence(helper, book)
  }
  for (const unit of units) {
    const ours = helpers.filter((helper) => helper.unit === unit)
    writeCourses(unit, ours, book)
    writeOffers(unit, ours, book, taken)
  }
  const participants = participantsOf(centre, people)
  const matches = bringTogether(wishesOf(participants, book), helpers, book)
  for (const match of matches) writeMatch(match, book)
  writePermits(matches, helpers, book)
  for (const match of matches) writeMeetings(match, book)
  writeReminders(matches, book)
  for (const helper of helpers) writeCare(helper, book)
  writeExpenses(helpers, book)
  writeImpressions(participants, ({ unit }) => coordinatorOf(unit).key, book)
  for (const unit of units) {
    writeRounds(unit, matches, book)
    writeRestrictions(unit, { participants, helpers, matches }, book)
    writeRefusals(unit, participants, book)
    writeWorries(unit, participants, book)
  }
  writeYesAnswers(participants, book)
  return { ...book, matches }
}
