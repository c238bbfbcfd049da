import { handle } from '#platform/operations/handler.ts'
import { type Reason, refuse, refuseIfAny } from '#platform/problem.ts'
import { duplicatesApi } from '../model/duplicates-api.ts'
import { refreshAsOfNow } from './as-of-now.ts'
import {
  countMergesOf,
  entriesMeanwhile,
  joinRecords,
  listMerges,
  partRecords,
  readMerge,
  requireMerge,
  setMerge,
} from './merge-store.ts'
import { requirePersonForWriting, requirePersonToChange } from './person-store.ts'

const daysUndoneAreListed = 30

type Halves = { personId: string; intoId: string }
const bothHalves = (merge: Halves | undefined) => (merge ? [merge.personId, merge.intoId] : [])

export const listAllMerges = handle(duplicatesApi.merges, {
  permission: 'people:merge',
  concerns: (_input, output) => output?.flatMap(bothHalves) ?? [],
  run: ({ tx, now }) => listMerges(tx, now.subtract({ hours: 24 * daysUndoneAreListed })),
})

export const showMerge = handle(duplicatesApi.showMerge, {
  permission: 'people:merge',
  concerns: (_input, output) => bothHalves(output),
  run: ({ tx }, { id }) => readMerge(tx, id),
})

/** Says that two records are one person. Nothing else happens until it is confirmed. */
export const mergePeople = handle(duplicatesApi.merge, {
  permission: 'people:merge',
  concerns: ({ id, intoId }) => [id, intoId],
  async run({ tx, now, actor }, { id, intoId }) {
    if (id === intoId) refuse({ code: 'merge-with-itself', field: 'intoId' })
    await requirePersonToChange(tx, id)
    await requirePersonToChange(tx, intoId)
    const [of, ofInto] = [await countMergesOf(tx, id), await countMergesOf(tx, intoId)]
    const reasons: Reason[] = []
    if (of.into > 0) reasons.push({ code: 'merge-other-way', field: 'intoId' })
    if (of.away + ofInto.away > 0) reasons.push({ code: 'merged-already', field: 'intoId' })
    refuseIfAny(reasons)
    const merge = await tx
      .insertInto('merges')
      .values({
        ...{ personId: id, intoId, mergedAt: now.toString(), mergedBy: actor.userId },
        ...{ confirmedAt: null, confirmedBy: null, undoneAt: null, undoneBy: null },
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return readMerge(tx, merge.id)
  },
  again: ({ tx }, _input, id) => readMerge(tx, id),
})

export const confirmMerge = handle(duplicatesApi.confirmMerge, {
  permission: 'people:merge',
  concerns: (_input, output) => bothHalves(output),
  async run({ tx, now, today, actor, tell }, { id }) {
    const merge = await requireMerge(tx, id)
    if (merge.undoneAt !== null) refuse('merge-undone-already')
    if (merge.confirmedAt !== null) refuse('merge-confirmed-already')
    await requirePersonToChange(tx, merge.personId)
    await requirePersonToChange(tx, merge.intoId)
    await setMerge(tx, id, { confirmedAt: now.toString(), confirmedBy: actor.userId })
    await joinRecords(tx, merge, today.toString())
    await refreshAsOfNow(tx, [merge.intoId], today.toString())
    tell('people.merged', { personId: merge.personId, intoId: merge.intoId })
    return readMerge(tx, id)
  },
  again: ({ tx }, { id }) => readMerge(tx, id),
})

export const undoMerge = handle(duplicatesApi.undoMerge, {
  permission: 'people:merge',
  concerns: (_input, output) => bothHalves(output),
  async run({ tx, now, today, actor, tell }, { id }) {
    const merge = await requireMerge(tx, id)
    if (merge.undoneAt !== null) refuse('merge-undone-already')
    const undone = { ...merge, undoneAt: now.toString() }
    // Read before they part: the actor may lose sight of one half by it.
    const laterEntries = await entriesMeanwhile(tx, undone)
    await setMerge(tx, id, { undoneAt: undone.undoneAt, undoneBy: actor.userId })
    if (merge.confirmedAt !== null) {
      await partRecords(tx, merge, today.toString())
      tell('people.merge-undone', { personId: merge.personId, intoId: merge.intoId })
    }
    return { ...undone, gains: { colleagues: [], units: [] }, laterEntries }
  },
  again: ({ tx }, { id }) => readMerge(tx, id),
})

export const sayNotTheSame = handle(duplicatesApi.notTheSame, {
  permission: 'people:merge',
  concerns: ({ id, otherId }) => [id, otherId],
  async run({ tx, now, actor }, { id, otherId }) {
    if (id === otherId) refuse({ code: 'merge-with-itself', field: 'otherId' })
    const people = [await requirePersonForWriting(tx, id), await requirePersonForWriting(tx, otherId)]
    const [personId, other] = people.map((person) => person.id).sort() as [string, string]
    await tx
      .insertInto('differentPeople')
      .values({ personId, otherId: other, saidAt: now.toString(), saidBy: actor.userId })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    return null
  },
})
