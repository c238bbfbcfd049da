import type { PartAnswer } from '#domains/needs/model/form-answer.ts'
import type { Centre } from '../../centre.ts'
import { addDays, momentOn, workdayFrom } from '../../days.ts'
import { areas } from './areas.ts'
import type { NeedRow, NeedRows } from './rows.ts'
import type { Talk } from './talk.ts'
import { needWordsOf } from './words/index.ts'

type Content = Omit<PartAnswer, 'partId'>

const silence: Content = {
  ...{ answer: null, needs: [], stepOfPerson: null, stepOfStaff: null, strengths: [] },
  ...{ yesNo: null, words: null },
}

/** The first talk on the form of the house: what was said there is what stands with the areas. */
export function writeIntakeTalk(talk: Talk, formVersionId: string, rows: NeedRows, centre: Centre): void {
  const personId = talk.participant.person.id
  const own = <Row extends { personId: string }>(list: Row[]) =>
    list.filter((row) => row.personId === personId)
  const [answers, needs, strengths] = [own(rows.areaAnswers), own(rows.needs), own(rows.strengths)]
  const parts: [string, Content][] = [
    ['strengths', { ...silence, strengths: strengths.map(({ words, ownWords }) => ({ words, ownWords })) }],
    ...areas.map(({ id, slug }): [string, Content] => [
      slug,
      {
        ...silence,
        answer: answers.find(({ areaId }) => areaId === id)!.answer,
        needs: needs.filter(({ areaId }) => areaId === id).map(asSpoken),
        stepOfPerson: stepOn(rows, personId, id, talk.day),
      },
    ]),
    ['matters', { ...silence, words: talk.chance.pick(needWordsOf[talk.participant.unit].matters) }],
  ]
  write(talk, { formVersionId, heldOn: talk.day, minute: 160, parts }, rows, centre)
}

const asSpoken = ({ id, libraryId }: NeedRow): Content['needs'][number] => ({
  ...{ needId: id, libraryId, words: null, status: 'not-started', statusBecause: null },
})

const stepOn = (rows: NeedRows, personId: string, areaId: string, day: string) =>
  (rows.distances.find(
    (one) =>
      one.personId === personId && one.areaId === areaId && one.saidOn === day && one.saidBy === 'person',
  )?.step ?? null) as Content['stepOfPerson']

/** Another talk some weeks later, in short. */
export function writeReviewTalk(talk: Talk, formVersionId: string, rows: NeedRows, centre: Centre): void {
  const heldOn = workdayFrom(addDays(talk.day, talk.chance.between(30, 70)))
  if (heldOn > talk.until) return
  const words = talk.chance.pick(needWordsOf[talk.participant.unit].since)
  write(talk, { formVersionId, heldOn, minute: 170, parts: [['since', { ...silence, words }]] }, rows, centre)
}

type Held = { formVersionId: string; heldOn: string; minute: number; parts: [string, Content][] }

function write({ participant, by }: Talk, held: Held, rows: NeedRows, centre: Centre): void {
  const { formVersionId, heldOn, minute, parts } = held
  const recordedAt = momentOn(heldOn, minute)
  const [answerId, personId] = [centre.id(recordedAt), participant.person.id]
  rows.formAnswers.push({
    ...{ id: answerId, personId, formVersionId, heldOn, how: 'together', recordedAt, recordedBy: by },
  })
  for (const [partId, content] of parts)
    rows.formAnswerParts.push({ id: centre.id(recordedAt), answerId, personId, partId, content })
}
