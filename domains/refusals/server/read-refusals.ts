import { houseValues } from '#domains/organisation/server/index.ts'
import { requirePerson } from '#domains/people/server/index.ts'
import { type Actor, handle } from '#platform/operations/handler.ts'
import type { Refusal } from '../model/refusal.ts'
import { refusalsApi } from '../model/refusals-api.ts'
import {
  findDefaultPackage,
  listLettersAbout,
  listObjectionsTo,
  listOpenObjections,
} from './objection-store.ts'
import {
  countRefusals,
  listRefusals,
  listRefusalsOf,
  listReviewers,
  type RefusalRecord,
  requireRefusal,
} from './refusal-store.ts'

const most = 500

/** As its reader sees it. */
export const shownTo =
  ({ userId }: Actor) =>
  ({ deciderId, sourceId: _sourceId, ...refusal }: RefusalRecord): Refusal => ({
    ...refusal,
    isOwn: deciderId === userId,
  })

const peopleIn = (refusals: Refusal[] = []) => refusals.map(({ personId }) => personId)

const listTheRefusals = handle(refusalsApi.list, {
  permission: 'refusals:read',
  concerns: (_input, output) => peopleIn(output?.refusals),
  async run({ tx, actor, today }, filter) {
    const day = today.toString()
    const total = await countRefusals(tx, filter, day)
    const refusals = await listRefusals(tx, filter, day, most)
    return { refusals: refusals.map(shownTo(actor)), total, today: day }
  },
})

const listWaiting = handle(refusalsApi.waiting, {
  permission: 'refusals:read',
  concerns: (_input, output) =>
    output === undefined
      ? null
      : [...output.withoutAlternative, ...output.reviewDue, ...output.objections].map(
          ({ personId }) => personId,
        ),
  async run({ tx, actor, today }) {
    const waiting = async (view: 'without-alternative' | 'review-due') =>
      (await listRefusals(tx, { view }, today.toString(), most)).map(shownTo(actor)).reverse()
    return {
      withoutAlternative: await waiting('without-alternative'),
      reviewDue: await waiting('review-due'),
      objections: await listOpenObjections(tx, most),
      today: today.toString(),
    }
  },
})

export const showRefusal = handle(refusalsApi.show, {
  permission: 'refusals:read',
  concerns: (_input, refusal) => refusal?.personId ?? null,
  async run({ tx, actor, today }, { id }) {
    const refusal = await requireRefusal(tx, id)
    const { unitId, sourceId, personId } = refusal
    const day = today.toString()
    const reviewers = await listReviewers(tx, unitId, day)
    const house = await houseValues(tx, ['objection-answer-within'], { unitId, day })
    return {
      ...shownTo(actor)(refusal),
      reviewers: reviewers.filter((colleague) => colleague.id !== refusal.deciderId),
      package: refusal.alternative === 'default-package' ? await findDefaultPackage(tx, id) : null,
      objections: await listObjectionsTo(tx, id),
      letters: await listLettersAbout(tx, id),
      sameQuestion:
        sourceId === null || personId === null
          ? []
          : (await listRefusals(tx, { sourceId, exceptId: id }, day, most)).map(shownTo(actor)),
      answerWithin: house['objection-answer-within'],
    }
  },
})

const listOfPerson = handle(refusalsApi.ofPerson, {
  permission: 'refusals:read',
  concerns: ({ personId }) => personId,
  async run({ tx, actor, today }, { personId }) {
    await requirePerson(tx, personId)
    return (await listRefusalsOf(tx, personId, today.toString())).map(shownTo(actor))
  },
})

const listColleagues = handle(refusalsApi.colleagues, {
  permission: 'refusals:read',
  concerns: ({ personId }) => personId,
  async run({ tx, today }, { personId }) {
    const { unitId } = await requirePerson(tx, personId)
    return listReviewers(tx, unitId, today.toString())
  },
})

export const readingHandlers = [listTheRefusals, listWaiting, showRefusal, listOfPerson, listColleagues]
