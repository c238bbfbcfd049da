import { addDays, momentOn, workdayBy, workdayFrom } from '../days.ts'
import type { Participant } from '../one-to-one/participants.ts'
import type { ReferralBook } from './book.ts'
import { referralWords } from './words.ts'

/** Two meetings of everybody around one person: one held, with decisions, and one ahead. */
export function writeMeetings({ person }: Participant, book: ReferralBook): void {
  const { centre, unit, rows, by } = book
  const { place, agenda, notes, members, decision, office } = referralWords[unit].meeting
  const held = workdayBy(addDays(centre.today, -24))
  const ahead = workdayFrom(addDays(centre.today, 18))
  for (const day of [held, ahead]) {
    const isHeld = day === held
    const id = book.id(momentOn(held, 90), person.id, 'meeting', day)
    rows.groupMeetings.push({
      ...{ id, unitId: centre.unitId(unit), personId: person.id, day, place, agenda, createdBy: by.id },
      ...{ notes: isHeld ? notes : null, heldAt: isHeld ? momentOn(day, 300) : null },
    })
    members.forEach((name, position) => {
      rows.groupMembers.push({
        ...{ id: book.id(momentOn(held, 91), id, name), meetingId: id, personId: person.id, position, name },
        there: isHeld ? position !== members.length - 1 : null,
      })
    })
    if (isHeld)
      rows.groupDecisions.push({
        ...{
          id: book.id(momentOn(day, 301), id, 'decision'),
          meetingId: id,
          personId: person.id,
          position: 0,
        },
        ...{ words: decision, owner: office, dueOn: addDays(centre.today, 6), doneOn: null },
      })
  }
}
