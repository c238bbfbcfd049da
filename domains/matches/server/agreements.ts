import { type Context, handle } from '#platform/operations/handler.ts'
import { type Reason, refuse, refuseIfAny, requireVersion } from '#platform/problem.ts'
import { obstaclesToSignature, textOn } from '../model/agreement.ts'
import { handbookText } from '../model/agreement-texts/index.ts'
import { agreementsApi } from '../model/agreements-api.ts'
import {
  currentAgreementText,
  listAgreements,
  listAgreementTexts,
  requireAgreement,
} from './agreement-store.ts'
import { requireKindOfMatch } from './kinds.ts'
import { requireMatchRecord } from './match-store.ts'
import { requireOpenStep, takeStep } from './take-step.ts'

const showTexts = handle(agreementsApi.texts, {
  permission: 'matches:read',
  concerns: () => null,
  async run({ tx, today }) {
    const day = today.toString()
    const [written, kinds] = [
      await listAgreementTexts(tx),
      await tx.selectFrom('relationKinds').select(['id', 'endsWithCustody']).orderBy('id').execute(),
    ]
    return {
      today: day,
      kinds: kinds.map((kind) => ({
        kindId: kind.id,
        holds: textOn(written, kind.id, day) ?? {
          ...{ id: null, kindId: kind.id, texts: handbookText(kind), validFrom: null, why: null },
        },
        coming: written.filter(({ kindId, validFrom }) => kindId === kind.id && validFrom! > day),
      })),
    }
  },
})

/** A new text for a kind, from a day on; what was signed before stays as it was signed. */
const writeText = handle(agreementsApi.writeText, {
  permission: 'volunteers:policy',
  concerns: () => null,
  async run({ tx, today }, { texts, ...text }) {
    await requireKindOfMatch(tx, text.kindId)
    if (text.validFrom < today.toString()) refuse({ code: 'text-in-past', field: 'validFrom' })
    const written = await tx
      .insertInto('agreementTexts')
      .values({ ...text, texts: JSON.stringify(texts) })
      .onConflict((conflict) => conflict.columns(['kindId', 'validFrom']).doNothing())
      .returning(['id', 'kindId', 'texts', 'validFrom', 'why'])
      .executeTakeFirst()
    return written ?? refuse({ code: 'text-said-for-day', field: 'validFrom' })
  },
  again: async ({ tx }, _input, id) => (await listAgreementTexts(tx)).find((text) => text.id === id)!,
})

const drawUp = handle(agreementsApi.draw, {
  permission: 'matches:write',
  concerns: (_input, agreement) => personOf(agreement),
  async run(context, { matchId, points }) {
    const { tx, today, now } = context
    const match = await requireOpenStep(context, { id: matchId }, 'agree')
    const day = today.toString()
    const earlier = await listAgreements(tx, matchId)
    await tx
      .updateTable('matchAgreements')
      .set(({ eb }) => ({ replacedOn: day, version: eb('version', '+', 1) }))
      .where('matchId', '=', matchId)
      .where('replacedOn', 'is', null)
      .execute()
    const { id } = await tx
      .insertInto('matchAgreements')
      .values({
        ...{ matchId, personId: match.personId, number: (earlier[0]?.number ?? 0) + 1, madeOn: day },
        textId: textOn(await listAgreementTexts(tx), match.kindId, day)?.id ?? null,
        ...{ points: JSON.stringify(points), recordedAt: now.toString() },
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await takeStep(context, match, 'agree', { day })
    return requireAgreement(tx, id)
  },
  again: ({ tx }, _input, id) => requireAgreement(tx, id),
})

const personOf = (answer: unknown) => (answer as { personId?: string } | undefined)?.personId ?? null

/** Seen on paper by whoever writes it down, or drawn on the screen in front of them. */
const sign = handle(agreementsApi.sign, {
  permission: 'matches:write',
  concerns: (_input, agreement) => personOf(agreement),
  async run(context, { id, version, strokes, ...signature }) {
    const { tx, today, now } = context
    const { matchId } = await requireAgreement(tx, id)
    await requireOpenStep(context, { id: matchId }, 'agree')
    const agreement = await requireAgreement(tx, id)
    requireVersion(agreement, version)
    refuseIfAny(
      obstaclesToSignature({ ...signature, strokes }, { agreement, today: today.toString() }) as Reason[],
    )
    await tx
      .insertInto('agreementSignatures')
      .values({
        ...{ ...signature, agreementId: id, personId: agreement.personId, recordedAt: now.toString() },
        strokes: strokes === null ? null : JSON.stringify(strokes),
      } as never)
      .execute()
    await tx
      .updateTable('matchAgreements')
      .set({ version: version + 1 })
      .where('id', '=', id)
      .execute()
    return requireAgreement(tx, id)
  },
  again: ({ tx }, { id }) => requireAgreement(tx, id),
})

export async function readWithText(tx: Context['tx'], id: string) {
  const agreement = await requireAgreement(tx, id)
  const match = await requireMatchRecord(tx, agreement.matchId)
  return {
    agreement,
    match,
    texts: await currentAgreementText(tx, { textId: agreement.textId, kind: match }),
  }
}

const readAgreement = handle(agreementsApi.read, {
  permission: 'matches:read',
  concerns: (_input, answer) => personOf(answer),
  async run({ tx }, { id, language }) {
    const { agreement, texts } = await readWithText(tx, id)
    return { id, text: texts[language], personId: agreement.personId }
  },
})

export const agreementHandlers = [showTexts, writeText, drawUp, sign, readAgreement]
