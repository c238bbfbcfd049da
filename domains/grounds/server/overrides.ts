import { randomUUID } from 'node:crypto'
import { recordsOf, requirePerson, requirePersonForWriting } from '#domains/people/server/index.ts'
import { type Context, handle } from '#platform/operations/handler.ts'
import { setVersioned } from '#platform/operations/versioned.ts'
import { refuse, refuseIfAny } from '#platform/problem.ts'
import { purposeTowards } from '../model/consent-rules.ts'
import type { Override } from '../model/override.ts'
import { obstaclesToDeciding } from '../model/override-rules.ts'
import { overridesApi } from '../model/overrides-api.ts'
import { stopDisclosures } from './disclose.ts'
import { overrides, requireOverride, shownTo } from './override-store.ts'

const show = async ({ tx, actor, now }: Context, id: string): Promise<Override> =>
  shownTo(actor, now)(await requireOverride(tx, id))

const listOfPerson = handle(overridesApi.ofPerson, {
  permission: 'grounds:read',
  concerns: ({ personId }) => personId,
  async run({ tx, actor, now }, { personId }) {
    await requirePerson(tx, personId)
    const records = await recordsOf(tx, personId)
    const found = await overrides(tx)
      .where('o.personId', 'in', records)
      .orderBy('o.askedAt', 'desc')
      .execute()
    return found.map(shownTo(actor, now))
  },
})

const listWaiting = handle(overridesApi.waiting, {
  permission: 'grounds:approve',
  concerns: (_input, output) => output?.map(({ personId }) => personId) ?? null,
  async run({ tx, actor, now }) {
    const found = await overrides(tx)
      .where(({ eb, or, and }) =>
        or([
          eb('o.decision', 'is', null),
          and([eb('o.expiresAt', '>', now.toString()), eb('o.endedAt', 'is', null)]),
        ]),
      )
      .orderBy('o.askedAt')
      .execute()
    return found.map(shownTo(actor, now))
  },
})

const ask = handle(overridesApi.ask, {
  permission: 'grounds:override',
  concerns: ({ personId }) => personId,
  async run(context, asked) {
    const { tx, now, tell } = context
    await requirePersonForWriting(tx, asked.personId)
    const id = randomUUID()
    await tx
      .insertInto('groundOverrides')
      .values({ ...asked, id, purpose: purposeTowards(asked.recipientKind), askedAt: now.toString() })
      .execute()
    tell('grounds.override-asked', { overrideId: id, personId: asked.personId })
    return show(context, id)
  },
  again: (context, _input, id) => show(context, id),
})

/** The second person answers; from that minute it runs for the hours that were asked for, and no longer. */
const decide = handle(overridesApi.decide, {
  permission: 'grounds:approve',
  concerns: (_input, override) => override?.personId ?? null,
  async run(context, { id, version, decision, words }) {
    const { tx, actor, now, tell } = context
    const override = await show(context, id)
    refuseIfAny(obstaclesToDeciding({ decision, words }, override))
    await setVersioned(tx, 'groundOverrides', {
      ...{ id, version, decision, decisionWords: words, decidedBy: actor.userId, decidedAt: now.toString() },
      expiresAt: decision === 'approved' ? now.add({ hours: override.hours }).toString() : null,
    })
    tell('grounds.override-decided', { overrideId: id, personId: override.personId })
    return show(context, id)
  },
  again: (context, { id }) => show(context, id),
})

const end = handle(overridesApi.end, {
  permission: 'grounds:approve',
  concerns: (_input, override) => override?.personId ?? null,
  async run(context, { id, version }) {
    const { tx, actor, now } = context
    if ((await show(context, id)).standing !== 'running') refuse('override-not-running')
    await setVersioned(tx, 'groundOverrides', { id, version, endedAt: now.toString(), endedBy: actor.userId })
    await stopDisclosures(context, { overrideId: id }, 'override-ended')
    return show(context, id)
  },
  again: (context, { id }) => show(context, id),
})

export const overrideHandlers = [listOfPerson, listWaiting, ask, decide, end]
