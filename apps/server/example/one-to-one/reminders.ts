import { silenceOf } from '#domains/meetings/model/silence.ts'
import { houseValueMeanings } from '#domains/organisation/model/house-value.ts'
import { addDays, earlier } from '../days.ts'
import type { Book } from './book.ts'
import type { Together } from './together.ts'

const house = {
  reminder: houseValueMeanings['silence-reminder'].otherwise,
  alarm: houseValueMeanings['silence-alarm'].otherwise,
}

/** Which silences were spoken about already, as the mornings before today did it. */
export function writeReminders(matches: Together[], { centre, rows, contacts }: Book): void {
  const known = new Map(contacts.map((one) => [one.matchId, one]))
  const pauses = Map.groupBy(rows.contactPauses, ({ matchId }) => matchId)
  for (const match of matches.filter(({ state }) => state === 'active')) {
    const { lastContact, lastLog } = known.get(match.id)!
    const facts = {
      activeSince: activeSince(match),
      lastContact,
      lastLog,
      pauses: pauses.get(match.id) ?? [],
    }
    const { level, since } = silenceOf(facts, centre.yesterday, house)
    if (level !== 'reminder' && level !== 'alarm') continue
    const of = { matchId: match.id, personId: match.wish.participant.person.id, since }
    const day = (after: number) => earlier(addDays(since, after), centre.yesterday)
    rows.silenceReminders.push({ ...of, level: 'reminder', reachedOn: day(house.reminder) })
    if (level === 'alarm') rows.silenceReminders.push({ ...of, level, reachedOn: day(house.alarm) })
  }
}

/** The day on which it became active, or active again. */
const activeSince = ({ steps }: Together): string =>
  steps.findLast(({ step }) => step === 'first-meeting' || step === 'resume')!.day
