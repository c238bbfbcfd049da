import { type Context, handle } from '#platform/operations/handler.ts'
import { refuseIfAny, requireVersion } from '#platform/problem.ts'
import type { Refusal } from '../model/refusal.ts'
import { obstaclesToAnswerDay } from '../model/refusal-rules.ts'
import { refusalsApi } from '../model/refusals-api.ts'
import { shownTo } from './read-refusals.ts'
import { requireRefusal, setRefusal } from './refusal-store.ts'

const concerns = (_input: unknown, refusal: Refusal | undefined) => refusal?.personId ?? null
const again = async ({ tx, actor }: Context, { id }: { id: string }): Promise<Refusal> =>
  shownTo(actor)(await requireRefusal(tx, id))

const answerAlternative = handle(refusalsApi.answerAlternative, {
  permission: 'refusals:write',
  concerns,
  async run({ tx, actor, today, site }, { id, version, answer, answeredOn }) {
    const refusal = await requireRefusal(tx, id)
    requireVersion(shownTo(actor)(refusal), version)
    const known = { today: today.toString(), decidedOn: dayIn(refusal.decidedAt, site.zone) }
    refuseIfAny([
      ...(refusal.alternative === null ? [{ code: 'nothing-to-answer' as const, field: 'answer' }] : []),
      ...obstaclesToAnswerDay(answeredOn, 'answeredOn', known),
    ])
    const change = { answerToAlternative: answer, answeredAlternativeOn: answeredOn }
    return shownTo(actor)(await setRefusal(tx, { id, version, ...change }))
  },
  again,
})

const signWish = handle(refusalsApi.signWish, {
  permission: 'refusals:write',
  concerns,
  async run({ tx, actor, today, site }, { id, version, wishSignedOn }) {
    const refusal = await requireRefusal(tx, id)
    requireVersion(shownTo(actor)(refusal), version)
    const known = { today: today.toString(), decidedOn: dayIn(refusal.decidedAt, site.zone) }
    refuseIfAny(obstaclesToAnswerDay(wishSignedOn, 'wishSignedOn', known))
    return shownTo(actor)(await setRefusal(tx, { id, version, wishSignedOn }))
  },
  again,
})

export const dayIn = (moment: string, zone: string): string =>
  Temporal.Instant.from(moment).toZonedDateTimeISO(zone).toPlainDate().toString()

export const alternativeHandlers = [answerAlternative, signWish]
