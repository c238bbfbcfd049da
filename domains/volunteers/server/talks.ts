import { randomUUID } from 'node:crypto'
import { handle } from '#platform/operations/handler.ts'
import { refuse } from '#platform/problem.ts'
import { volunteersApi } from '../model/volunteers-api.ts'
import { sameVolunteer } from './again.ts'
import { insertEvidence } from './evidence-store.ts'
import { refreshState } from './role-store.ts'
import { requireVolunteer, requireVolunteerToChange } from './volunteer-store.ts'

const holdInterview = handle(volunteersApi.holdInterview, {
  permission: 'volunteers:write',
  concerns: ({ id }) => id,
  async run({ tx, actor, today, now }, { id, day, notes }) {
    const volunteer = await requireVolunteerToChange(tx, id)
    if (day > today.toString()) refuse({ code: 'day-to-come', field: 'day' })
    const [interviewId, recordedAt] = [randomUUID(), now.toString()]
    await tx
      .insertInto('volunteerInterviews')
      .values({
        ...{ id: interviewId, volunteerId: id, kind: 'interview', day, notes },
        ...{ outcome: 'held', heldBy: actor.userId, recordedAt },
      })
      .execute()
    await insertEvidence(tx, [
      {
        ...{ volunteerId: id, requirement: 'interview', part: null, seenOn: day, validUntil: null },
        ...{ source: 'interview', sourceId: interviewId, seenBy: actor.userId, recordedAt },
      },
    ])
    await refreshState(tx, volunteer, { actor, today: today.toString(), now: recordedAt })
    return { id }
  },
  again: sameVolunteer,
})

/** Somebody we asked; who was not reached does not count as a reference. */
const takeReference = handle(volunteersApi.takeReference, {
  permission: 'volunteers:write',
  concerns: ({ id }) => id,
  async run({ tx, actor, today, now }, { id, ...reference }) {
    await requireVolunteerToChange(tx, id)
    if (reference.day > today.toString()) refuse({ code: 'day-to-come', field: 'day' })
    const [referenceId, recordedAt] = [randomUUID(), now.toString()]
    await tx
      .insertInto('volunteerReferences')
      .values({ id: referenceId, volunteerId: id, ...reference, askedBy: actor.userId, recordedAt })
      .execute()
    if (reference.reachedBy !== 'not-reached') {
      await insertEvidence(tx, [
        {
          ...{
            volunteerId: id,
            requirement: 'references',
            part: null,
            seenOn: reference.day,
            validUntil: null,
          },
          ...{ source: 'reference', sourceId: referenceId, seenBy: actor.userId, recordedAt },
        },
      ])
    }
    return { id }
  },
  again: sameVolunteer,
})

/** What was said at interviews and by references: for those who run the volunteers. */
const showWords = handle(volunteersApi.words, {
  permission: 'volunteers:write',
  concerns: ({ id }) => id,
  async run({ tx }, { id }) {
    await requireVolunteer(tx, id)
    const interviews = await tx
      .selectFrom('volunteerInterviews as i')
      .leftJoin('access.colleagues as c', 'c.id', 'i.heldBy')
      .select(['i.id', 'i.kind', 'i.outcome', 'i.day', 'i.notes', 'c.name as byName'])
      .where('i.volunteerId', '=', id)
      .orderBy('i.day', 'desc')
      .execute()
    const references = await tx
      .selectFrom('volunteerReferences as r')
      .leftJoin('access.colleagues as c', 'c.id', 'r.askedBy')
      .select(['r.id', 'r.name', 'r.relation', 'r.reachedBy', 'r.day', 'r.said', 'c.name as byName'])
      .where('r.volunteerId', '=', id)
      .orderBy('r.day', 'desc')
      .execute()
    return { interviews, references }
  },
})

export const talkHandlers = [holdInterview, takeReference, showWords]
