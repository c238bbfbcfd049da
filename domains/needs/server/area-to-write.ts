import { requirePartForWriting } from '#domains/journal/server/index.ts'
import { requirePersonForWriting } from '#domains/people/server/index.ts'
import type { Context } from '#platform/operations/handler.ts'
import { notFound } from '#platform/problem.ts'
import { isUsedIn } from '../model/life-area.ts'
import { requireArea } from './house-store.ts'

/** What somebody may write about an area of a person's life, and which records are read as that person. */
export async function requireAreaToWriteIn({ tx, today }: Context, personId: string, areaId: string) {
  const { unitId } = await requirePersonForWriting(tx, personId)
  const { mayWrite, records } = await requirePartForWriting(tx, personId)
  const area = await requireArea(tx, areaId)
  if (!isUsedIn(area, unitId, today.toString())) notFound()
  return { records, facts: { today: today.toString(), mayWrite: mayWrite.includes(area.compartment) } }
}
