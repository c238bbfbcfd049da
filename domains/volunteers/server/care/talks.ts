import { handle } from '#platform/operations/handler.ts'
import { notFound, refuseIfAny, requireVersion } from '#platform/problem.ts'
import { careApi } from '../../model/care-api.ts'
import { obstaclesToHeld, obstaclesToPlan } from '../../model/care-talk-rules.ts'
import { requireVolunteer } from '../volunteer-store.ts'
import { insertTalk, listTalks, requireTalk, setTalk } from './talk-store.ts'

const blank = { way: null, withId: null, words: null, agreed: null }

const planTalk = handle(careApi.planTalk, {
  permission: 'volunteers:write',
  concerns: ({ volunteerId }) => volunteerId,
  async run({ tx, actor, today }, plan) {
    await requireVolunteer(tx, plan.volunteerId)
    const planned = (await listTalks(tx, plan.volunteerId)).filter(({ state }) => state === 'planned')
    refuseIfAny(obstaclesToPlan(plan, { today: today.toString(), planned }))
    return insertTalk(tx, { ...blank, ...plan, state: 'planned', withId: actor.userId })
  },
  again: ({ tx }, _input, id) => requireTalk(tx, id),
})

const moveTalk = handle(careApi.moveTalk, {
  permission: 'volunteers:write',
  concerns: (_input, talk) => talk?.volunteerId ?? null,
  async run({ tx, today }, { id, version, day }) {
    const talk = await requirePlanned(tx, id, version)
    refuseIfAny(obstaclesToPlan({ kind: talk.kind, day }, { today: today.toString(), planned: [] }))
    return setTalk(tx, { id, version, day })
  },
  again: ({ tx }, { id }) => requireTalk(tx, id),
})

const logTalk = handle(careApi.holdTalk, {
  permission: 'volunteers:write',
  concerns: ({ volunteerId }) => volunteerId,
  async run({ tx, actor, today }, { planId, ...held }) {
    await requireVolunteer(tx, held.volunteerId)
    refuseIfAny(obstaclesToHeld(held, today.toString()))
    const { volunteerId, kind, ...said } = { ...held, state: 'held' as const, withId: actor.userId }
    if (planId === null) return insertTalk(tx, { volunteerId, kind, ...said })
    const plan = await requireTalk(tx, planId)
    if (plan.volunteerId !== volunteerId) return notFound()
    refuseIfAny(plan.state === 'planned' ? [] : ['talk-closed'])
    return setTalk(tx, { id: planId, version: plan.version, ...said })
  },
  again: ({ tx }, _input, id) => requireTalk(tx, id),
})

const dropTalk = handle(careApi.dropTalk, {
  permission: 'volunteers:write',
  concerns: (_input, talk) => talk?.volunteerId ?? null,
  async run({ tx }, { id, version, why }) {
    await requirePlanned(tx, id, version)
    return setTalk(tx, { id, version, state: 'dropped', words: why })
  },
  again: ({ tx }, { id }) => requireTalk(tx, id),
})

async function requirePlanned(tx: Parameters<typeof requireTalk>[0], id: string, version: number) {
  const talk = await requireTalk(tx, id)
  requireVersion(talk, version)
  refuseIfAny(talk.state === 'planned' ? [] : ['talk-closed'])
  return talk
}

export const talkHandlers = [planTalk, moveTalk, logTalk, dropTalk]
