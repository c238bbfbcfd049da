import { mayHaveAccount } from '#domains/volunteers/model/role-rules.ts'
import { chanceOf } from '../chance.ts'
import { addDays, later, momentOn } from '../days.ts'
import type { Book } from './book.ts'
import { type Helper, servesUntil } from './helper.ts'
import { addressOf } from './helpers.ts'
import { known } from './known.ts'

/** Gives most of those who help a sign-in, and those who have left one that has ended. */
export function openAccounts(helpers: Helper[], book: Book): void {
  const { centre, accounts, held } = book
  const chance = chanceOf(centre.seed, 'accounts')
  const emails = new Set<string>()
  for (const helper of helpers) {
    const { path, unit, key } = helper
    const begins = path.approved
    if (begins === null || (key === null && !chance.often(0.85))) continue
    const isStaff = known.some((one) => one.key === key && one.isStaff)
    const address = freeAddress(key ?? addressOf(helper), emails)
    // The day on which the last role ended is one that no longer counts.
    const ends = mayHaveAccount(helper.state) ? null : later(servesUntil(helper)!, addDays(begins, 1))
    const createdAt = momentOn(begins, 50)
    const userId = isStaff ? centre.userId(key!) : centre.id(createdAt)
    helper.userId = userId
    held.push({
      userId,
      unitId: centre.unitId(unit),
      begins,
      ends,
      givenBy: centre.userId(helper.supervisor.key),
    })
    if (isStaff) continue
    const email = `${address}@example.org`
    const endedAt = ends === null ? null : momentOn(ends, 420)
    accounts.push({
      id: userId,
      name: `${helper.given} ${helper.family}`,
      email,
      language: helper.language,
      createdAt,
      endedAt,
    })
  }
}

function freeAddress(wished: string, taken: Set<string>): string {
  let address = wished
  for (let more = 2; taken.has(address); more++) address = `${wished}.${more}`
  taken.add(address)
  return address
}
