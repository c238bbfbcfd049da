import { type NeedStatus, reasonsToEnd } from '#domains/needs/model/need.ts'
import type { AreaAnswer } from '#domains/needs/model/person-needs.ts'
import type { Centre } from '../../centre.ts'
import { chanceOf } from '../../chance.ts'
import { addDays, daysBetween, momentOn, workdayFrom } from '../../days.ts'
import { leavesAfter, type Participant } from '../../one-to-one/participants.ts'
import { coordinatorOf } from '../../staff.ts'
import type { Departure } from '../departures.ts'
import { type Area, areas } from './areas.ts'
import { writeIntakeTalk, writeReviewTalk } from './form-talks.ts'
import { type Forms, writeForms } from './forms.ts'
import type { NeedRow, NeedRows } from './rows.ts'
import type { Talk } from './talk.ts'
import { needWordsOf } from './words/index.ts'

/** What about half of those whom we follow said of their lives, and how it went since. Gives the talks that were held. */
export function writeNeeds(
  participants: Participant[],
  departures: Departure[],
  rows: NeedRows,
  centre: Centre,
): Talk[] {
  const byPerson = Map.groupBy(departures, ({ participant }) => participant.person.id)
  const forms = writeForms(rows, centre)
  return participants.flatMap((participant, number) => {
    const { person, unit, joined } = participant
    const chance = chanceOf(centre.seed, 'needs', unit, number)
    const leftOn = leavesAfter(participant, joined)
    const day = workdayFrom(addDays(joined, chance.between(3, 12)))
    const isBehind = leftOn !== null && leftOn <= centre.lastDay
    const until = isBehind ? addDays(leftOn, -1) : centre.lastDay
    if (day > until || !chance.often(isBehind ? 0.42 : 0.75)) return []
    const its = byPerson.get(person.id) ?? []
    const by = its.at(-1)?.by ?? centre.userId(coordinatorOf(unit).key)
    const talk = { participant, departures: its, day, until, leftOn: isBehind ? leftOn : null, by, chance }
    writeTalk(talk, forms, rows, centre)
    return [talk]
  })
}

function writeTalk(talk: Talk, forms: Forms, rows: NeedRows, centre: Centre): void {
  const { participant, day, by, chance } = talk
  const personId = participant.person.id
  const words = needWordsOf[participant.unit]
  for (const isOwn of chance.shuffled([true, true, false]).slice(0, chance.between(1, 3))) {
    const recordedAt = momentOn(day, 120)
    const said = chance.pick(isOwn ? words.ownStrengths : words.seenStrengths)
    if (rows.strengths.some((one) => one.personId === personId && one.words === said)) continue
    rows.strengths.push({
      ...{ id: centre.id(recordedAt), personId, areaId: null, words: said, ownWords: isOwn, saidOn: day },
      ...{ setAsideOn: null, recordedAt, recordedBy: by },
    })
  }
  for (const [index, area] of areas.entries()) {
    const recordedAt = momentOn(day, 125 + index)
    const answer = answerOf(area, talk)
    rows.areaAnswers.push({
      ...{ id: centre.id(recordedAt), personId, areaId: area.id, answer, saidOn: day, recordedAt },
      recordedBy: by,
    })
    if (answer !== 'need') continue
    for (const libraryId of chance.shuffled(area.library).slice(
      0,
      chance.weighted([
        [1, 70],
        [2, 30],
      ]),
    ))
      rows.needs.push(needOf(talk, area, libraryId, recordedAt, centre))
    if (chance.often(0.6)) writeDistances(talk, area, rows, centre)
  }
  if (chance.often(0.6)) writeIntakeTalk(talk, forms.intake, rows, centre)
  if (chance.often(0.5)) writeReviewTalk(talk, forms.review, rows, centre)
}

const aboutSubstances = ['alcohol', 'drugs']

/** What was known of drugs and alcohol at the gate was said here. */
function answerOf({ slug }: Area, { chance, departures }: Talk): AreaAnswer {
  const lot = chance.weighted<AreaAnswer>([
    ['need', 34],
    ['no-need', 36],
    ['not-asked', 20],
    ['does-not-want-to-say', 10],
  ])
  if (!aboutSubstances.includes(slug)) return lot
  if (!departures.some(({ hasSubstanceNeed }) => hasSubstanceNeed)) return lot === 'need' ? 'no-need' : lot
  return slug === 'drugs' || lot === 'need' ? 'need' : lot
}

function needOf(talk: Talk, area: Area, libraryId: string, recordedAt: string, centre: Centre): NeedRow {
  const { participant, day, until, leftOn, by, chance } = talk
  const status = chance.weighted<NeedStatus>([
    ['not-started', leftOn === null ? 28 : 10],
    ['in-progress', leftOn === null ? 34 : 18],
    ['met', leftOn === null ? 26 : 56],
    ['declined', 7],
    ['no-longer', 5],
  ])
  const statusOn = status === 'not-started' ? day : addDays(day, chance.between(0, daysBetween(day, until)))
  const carriedBy = chance.weighted([
    ['staff' as const, 45],
    ['person' as const, 30],
    ['partner' as const, 15],
    [null, 10],
  ])
  return {
    ...{
      id: centre.id(recordedAt),
      personId: participant.person.id,
      areaId: area.id,
      libraryId,
      words: null,
    },
    ...{ since: day, status, statusOn, statusWords: null, carriedBy, recordedAt, recordedBy: by },
    statusBecause:
      status === 'declined' || status === 'no-longer'
        ? chance.pick([...reasonsToEnd[status]].slice(0, 2))
        : null,
    carrierId: carriedBy === 'staff' ? by : null,
    carrierName: carriedBy === 'partner' ? chance.pick(needWordsOf[participant.unit].partners) : null,
    carriedSince: carriedBy === null ? null : day,
  }
}

/** The same area looked at again and again: mostly a step on, at times one back. */
function writeDistances(
  { participant, day, until, by, chance }: Talk,
  area: Area,
  rows: NeedRows,
  centre: Centre,
): void {
  let step = chance.weighted([
    [1, 40],
    [2, 40],
    [3, 20],
  ])
  let on = day
  for (let times = 0; times < 6 && on <= until; times++) {
    const voices = chance.often(0.4) ? (['person', 'staff'] as const) : (['person'] as const)
    for (const saidBy of voices) {
      const recordedAt = momentOn(on, 150)
      const seen = saidBy === 'staff' && chance.often(0.4) ? step - 1 : step
      rows.distances.push({
        ...{
          id: centre.id(recordedAt),
          personId: participant.person.id,
          areaId: area.id,
          saidBy,
          saidOn: on,
        },
        ...{ step: Math.max(1, seen), recordedAt, recordedBy: by },
      })
    }
    step = Math.min(
      5,
      Math.max(
        1,
        step +
          chance.weighted([
            [1, 58],
            [0, 28],
            [-1, 14],
          ]),
      ),
    )
    on = workdayFrom(addDays(on, chance.between(45, 95)))
  }
}
