import { handle } from '#platform/operations/handler.ts'
import { notFound, refuseIfAny } from '#platform/problem.ts'
import { obstaclesToEvidence, obstaclesToExemption } from '../model/evidence-rules.ts'
import { volunteersApi } from '../model/volunteers-api.ts'
import { sameVolunteer } from './again.ts'
import { insertEvidence } from './evidence-store.ts'
import { listRules } from './requirement-store.ts'
import { refreshState } from './role-store.ts'
import { requireVolunteerToChange } from './volunteer-store.ts'

/** That something was shown: seen on a day, by whom, valid until. Never a copy. */
const seeEvidence = handle(volunteersApi.seeEvidence, {
  permission: 'volunteers:write',
  concerns: ({ id }) => id,
  async run({ tx, actor, today, now }, shown) {
    const { id, requirement, parts, seenOn, validUntil } = shown
    await requireVolunteerToChange(tx, id)
    const known = (await listRules(tx)).map((rule) => rule.requirement)
    refuseIfAny(obstaclesToEvidence(shown, { known, today: today.toString() }))
    await insertEvidence(
      tx,
      (parts.length > 0 ? [...new Set(parts)] : [null]).map((part) => ({
        ...{ volunteerId: id, requirement, part, seenOn, validUntil },
        ...{ source: 'seen', sourceId: null, seenBy: actor.userId, recordedAt: now.toString() },
      })),
    )
    return { id }
  },
  again: sameVolunteer,
})

/** What was recorded by mistake no longer counts; that it was recorded stays. */
const takeBackEvidence = handle(volunteersApi.takeBackEvidence, {
  permission: 'volunteers:write',
  concerns: (_input, output) => output?.id ?? null,
  async run({ tx, actor, today, now }, { id }) {
    const taken = await tx
      .updateTable('volunteerEvidence')
      .set({ takenBackAt: now.toString(), takenBackBy: actor.userId })
      .where('id', '=', id)
      .where('takenBackAt', 'is', null)
      .returning('volunteerId')
      .executeTakeFirst()
    if (!taken) return notFound()
    const volunteer = await requireVolunteerToChange(tx, taken.volunteerId)
    await refreshState(tx, volunteer, { actor, today: today.toString(), now: now.toString() })
    return { id: taken.volunteerId }
  },
  again: sameVolunteer,
})

const exempt = handle(volunteersApi.exempt, {
  permission: 'volunteers:write',
  concerns: ({ id }) => id,
  async run({ tx, actor, today, now }, { id, kindId, requirement, reason, until }) {
    await requireVolunteerToChange(tx, id)
    refuseIfAny(obstaclesToExemption(until, today))
    await tx
      .insertInto('volunteerExemptions')
      .values({
        ...{ volunteerId: id, kindId, requirement, reason, begins: today.toString(), until },
        ...{ grantedBy: actor.userId, recordedAt: now.toString() },
      })
      .execute()
    return { id }
  },
  again: sameVolunteer,
})

const endExemption = handle(volunteersApi.endExemption, {
  permission: 'volunteers:write',
  concerns: (_input, output) => output?.id ?? null,
  async run({ tx, now }, { id }) {
    const ended = await tx
      .updateTable('volunteerExemptions')
      .set({ endedAt: now.toString() })
      .where('id', '=', id)
      .where('endedAt', 'is', null)
      .returning('volunteerId')
      .executeTakeFirst()
    return ended ? { id: ended.volunteerId } : notFound()
  },
  again: sameVolunteer,
})

export const evidenceHandlers = [seeEvidence, takeBackEvidence, exempt, endExemption]
