import type { Actor } from '#platform/operations/handler.ts'
import { Problem } from '#platform/problem.ts'
import { keepsHouseOf } from '../model/role-rules.ts'

/** A manager keeps the house of their own units only. */
export function requireKeeperOf({ roles }: Actor, unitId: string | null): void {
  if (!keepsHouseOf(roles, unitId)) throw new Problem('forbidden', [{ code: 'not-your-unit' }])
}
