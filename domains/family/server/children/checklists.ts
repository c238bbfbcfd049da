import { requirePrison } from '#domains/partners/server/index.ts'
import { handle } from '#platform/operations/handler.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { notFound, refuse } from '#platform/problem.ts'
import type { Checklist } from '../../model/children/assessment.ts'
import { assessmentsApi } from '../../model/children/assessments-api.ts'
import './tables.ts'

const checklists = (tx: Tx) =>
  tx
    .selectFrom('childChecklists as list')
    .leftJoin('prisons as prison', 'prison.id', 'list.prisonId')
    .select([
      'list.id',
      'list.prisonId',
      'list.name',
      'list.items',
      'list.source',
      'list.validFrom',
      'list.validTo',
    ])
    .select('prison.name as prisonName')

const holdingOn = (tx: Tx, day: string) =>
  checklists(tx)
    .where('list.validFrom', '<=', day)
    .where(({ eb, or }) => or([eb('list.validTo', 'is', null), eb('list.validTo', '>', day)]))
    .orderBy('list.validFrom', 'desc')

export async function requireChecklist(tx: Tx, id: string): Promise<Checklist> {
  return (await checklists(tx).where('list.id', '=', id).executeTakeFirst()) ?? notFound()
}

/** The checklist that holds on a day: the prison's own, or the one of the house. */
export async function checklistOn(tx: Tx, prisonId: string | null, day: string): Promise<Checklist> {
  const all = await holdingOn(tx, day).execute()
  const own = all.find((list) => list.prisonId === prisonId)
  return own ?? all.find((list) => list.prisonId === null) ?? refuse('checklist-none')
}

export const listChecklistPrisons = async (tx: Tx, day: string): Promise<{ id: string; name: string }[]> => {
  const own = await holdingOn(tx, day).where('list.prisonId', 'is not', null).execute()
  const byId = new Map(own.map(({ prisonId, prisonName }) => [prisonId!, prisonName ?? '']))
  return [...byId].map(([id, name]) => ({ id, name }))
}

const listTheChecklists = handle(assessmentsApi.checklists, {
  permission: 'family:policy',
  concerns: () => null,
  run: async ({ tx, today }) => ({
    checklists: await checklists(tx)
      .orderBy('prison.name', (order) => order.asc().nullsFirst())
      .orderBy('list.validFrom', 'desc')
      .execute(),
    prisons: await tx.selectFrom('prisons').select(['id', 'name']).orderBy('name').execute(),
    today: today.toString(),
  }),
})

/** What was asked with the list before stays as it was asked: a list is never rewritten, another takes its place from a day. */
const addChecklist = handle(assessmentsApi.addChecklist, {
  permission: 'family:policy',
  concerns: () => null,
  async run({ tx, today }, { items, ...list }) {
    if (list.prisonId !== null) await requirePrison(tx, list.prisonId)
    if (list.validFrom < today.toString()) refuse({ code: 'checklist-in-past', field: 'validFrom' })
    if (new Set(items.map(({ code }) => code)).size < items.length)
      refuse({ code: 'checklist-code-twice', field: 'items' })
    const before = await checklists(tx)
      .where('list.prisonId', list.prisonId === null ? 'is' : '=', list.prisonId)
      .where('list.validTo', 'is', null)
      .execute()
    if (before.some(({ validFrom }) => validFrom >= list.validFrom))
      refuse({ code: 'checklist-already', field: 'validFrom' })
    for (const { id } of before)
      await tx.updateTable('childChecklists').set({ validTo: list.validFrom }).where('id', '=', id).execute()
    const { id } = await tx
      .insertInto('childChecklists')
      .values({ ...list, items: JSON.stringify(items) })
      .returning('id')
      .executeTakeFirstOrThrow()
    return requireChecklist(tx, id)
  },
  again: ({ tx }, _input, id) => requireChecklist(tx, id),
})

export const checklistHandlers = [listTheChecklists, addChecklist]
