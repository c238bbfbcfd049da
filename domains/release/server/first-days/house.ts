import { houseValues } from '#domains/organisation/server/index.ts'
import type { Tx } from '#platform/operations/tx.ts'
import type { DueOffsets } from '../../model/first-days/dues.ts'
import type { EscalationHours } from '../../model/first-days/escalation.ts'

/** After how many days a contact falls due in a unit. */
export async function offsetsOf(tx: Tx, unitId: string, day: string): Promise<DueOffsets> {
  const keys = ['first-days-first', 'first-days-second', 'first-days-third', 'first-days-fourth'] as const
  const house = await houseValues(tx, keys, { unitId, day })
  const [first, second, third, fourth] = keys.map((key) => house[key])
  return { first: first!, second: second!, third: third!, fourth: fourth! }
}

/** After how many hours whoever is next is called on. */
export async function escalationOf(tx: Tx, unitId: string, day: string): Promise<EscalationHours> {
  const keys = ['overdue-to-volunteer', 'overdue-to-staff', 'overdue-to-tree', 'overdue-tree-step'] as const
  const house = await houseValues(tx, keys, { unitId, day })
  const [volunteer, staff, tree, treeStep] = keys.map((key) => house[key])
  return { volunteer: volunteer!, staff: staff!, tree: tree!, treeStep: treeStep! }
}
