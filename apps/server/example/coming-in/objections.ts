import type { Centre } from '../centre.ts'
import { addDays, momentOn, workdayFrom } from '../days.ts'
import type { OneToOneRows } from '../one-to-one/rows.ts'
import { managerOf, type UnitName } from '../staff.ts'
import type { ComingInRows } from './rows.ts'
import { comingWordsOf } from './words/index.ts'

/** Two who did not accept it: one is answered, one waits for an answer. */
export function writeObjections(
  unit: UnitName,
  refusals: OneToOneRows['refusals'],
  rows: ComingInRows,
  centre: Centre,
): void {
  const answerer = centre.userId(managerOf(unit).key)
  const ours = refusals.filter(
    (one) => one.unitId === centre.unitId(unit) && one.decidedAt.slice(0, 10) < addDays(centre.today, -8),
  )
  const still = ours.filter(({ answerToAlternative, wishSignedOn }) => !answerToAlternative && !wishSignedOn)
  const chosen = [ours.find(({ answerToAlternative }) => answerToAlternative === 'accepted'), still[0]]
  chosen.forEach((refusal, index) => {
    if (!refusal) return
    const isAnswered = index === 0
    const cameOn = workdayFrom(addDays(refusal.decidedAt.slice(0, 10), 2))
    const recordedAt = momentOn(cameOn, 300)
    const { words, answer } = comingWordsOf[unit].objections[isAnswered ? 1 : 0]!
    const answeredOn = workdayFrom(addDays(cameOn, 9))
    rows.objections.push({
      ...{ id: centre.id(recordedAt), refusalId: refusal.id, personId: refusal.personId!, cameOn },
      ...{ whoseWords: 'own', words, how: isAnswered ? 'letter' : 'spoken', answererId: answerer },
      ...{ dueOn: addDays(cameOn, 14), answeredOn: isAnswered ? answeredOn : null },
      ...{ answeredBy: isAnswered ? answerer : null, outcome: isAnswered ? 'stands' : null },
      ...{ answerWords: isAnswered ? answer : null, recordedAt, recordedBy: refusal.recordedBy },
    })
  })
}
