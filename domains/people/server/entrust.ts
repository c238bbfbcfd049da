import { requireColleague, unitsOf } from '#domains/organisation/server/index.ts'
import { handle } from '#platform/operations/handler.ts'
import { type Reason, refuse, refuseIfAny } from '#platform/problem.ts'
import { peopleApi } from '../model/people-api.ts'
import type { Responsibility } from '../model/person-file.ts'
import { enteredBy } from './add-person.ts'
import { endResponsibilities, insertResponsibility } from './caseload-store.ts'
import { readHistories } from './history-store.ts'
import { readPersonFile } from './person-file.ts'
import { recordsOf, requirePersonToChange } from './person-store.ts'
import { settle } from './settle.ts'

export const entrust = handle(peopleApi.entrust, {
  permission: 'people:entrust',
  concerns: ({ id }) => id,
  async run(context, { id, userId, from, handover }) {
    const { tx, tell } = context
    const person = await requirePersonToChange(tx, id)
    const colleague = await requireColleague(tx, userId)
    const units = await unitsOf(tx, userId, from)
    // Nobody is responsible for themselves.
    const fits = units.includes(person.unitId) && !colleague.ended && person.userId !== userId
    const records = await recordsOf(tx, id)
    const { responsibilities } = await readHistories(tx, records)
    refuseIfAny([
      ...(fits ? [] : [{ code: 'colleague-not-in-unit', field: 'userId' } as const]),
      ...obstaclesToHandover(responsibilities, userId, from),
    ])
    await endResponsibilities(tx, lasting(responsibilities, from), from)
    await insertResponsibility(
      tx,
      { personId: id, records, unitId: person.unitId, userId, from, handover },
      enteredBy(context),
    )
    tell('people.entrusted', { personId: id, userId })
    return settle(context, id, person)
  },
  again: ({ tx, today }, { id }) => readPersonFile(tx, id, today.toString()),
})

export const endEntrusting = handle(peopleApi.endEntrusting, {
  permission: 'people:entrust',
  concerns: ({ id }) => id,
  async run(context, { id, from }) {
    const { tx } = context
    const person = await requirePersonToChange(tx, id)
    const { responsibilities } = await readHistories(tx, await recordsOf(tx, id))
    const ending = lasting(responsibilities, from)
    if (!ending.some((one) => one.from <= from)) refuse({ code: 'nobody-responsible', field: 'from' })
    await endResponsibilities(
      tx,
      ending.filter((one) => one.from <= from),
      from,
    )
    return settle(context, id, person)
  },
  again: ({ tx, today }, { id }) => readPersonFile(tx, id, today.toString()),
})

/** Those that still count on the day, or begin later. */
const lasting = (all: Responsibility[], day: string) =>
  all.filter(({ from, until }) => (until === null || until > day) && from !== until)

function obstaclesToHandover(all: Responsibility[], userId: string, from: string): Reason[] {
  const still = lasting(all, from)
  if (still.some((one) => one.from > from)) return [{ code: 'handover-before-last', field: 'from' }]
  return still.some((one) => one.userId === userId) ? [{ code: 'already-responsible', field: 'userId' }] : []
}
