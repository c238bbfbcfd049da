import { handle } from '#platform/operations/handler.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { notFound, refuse, refuseIfAny } from '#platform/problem.ts'
import { masked, obstaclesToNationalId, tidyNationalId } from '../model/national-id.ts'
import { peopleApi } from '../model/people-api.ts'
import { keptNationalId } from './form-choices.ts'
import { readPersonFile } from './person-file.ts'
import { requirePerson, requirePersonToChange } from './person-store.ts'

/** The whole number, for a form that asks for it; who looked is on record. */
export const showNationalId = handle(peopleApi.showNationalId, {
  permission: 'people:write',
  concerns: ({ id }) => id,
  async run({ tx, site }, { id }) {
    await requirePerson(tx, id)
    await requireKept(tx)
    const kept = await tx.selectFrom('sealedIds').selectAll().where('personId', '=', id).executeTakeFirst()
    if (!kept) return notFound()
    return { kind: kept.kind, number: site.unseal(kept.sealed, id) }
  },
})

export const setNationalId = handle(peopleApi.setNationalId, {
  permission: 'people:write',
  concerns: ({ id }) => id,
  async run({ tx, site, now, today, actor }, { id, number }) {
    await requirePersonToChange(tx, id)
    const kind = await requireKept(tx)
    await tx.deleteFrom('sealedIds').where('personId', '=', id).execute()
    if (number !== null) {
      refuseIfAny(
        obstaclesToNationalId(kind, number).map(
          (code) => ({ code: `national-id-${code}`, field: 'number' }) as const,
        ),
      )
      const sealed = site.seal(tidyNationalId(number), id)
      await tx
        .insertInto('sealedIds')
        .values({ personId: id, kind, sealed, recordedAt: now.toString(), recordedBy: actor.userId })
        .execute()
    }
    await tx
      .updateTable('people')
      .set({ nationalIdMasked: number === null ? null : masked(number) })
      .where('id', '=', id)
      .execute()
    return readPersonFile(tx, id, today.toString())
  },
  again: ({ tx, today }, { id }) => readPersonFile(tx, id, today.toString()),
})

async function requireKept(tx: Tx) {
  return (await keptNationalId(tx)) ?? refuse({ code: 'national-id-not-kept', field: 'number' })
}
