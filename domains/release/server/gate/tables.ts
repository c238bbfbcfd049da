import type { ColumnType, Generated } from 'kysely'
import type { GateWord, PlanContent } from '../../model/gate/gate.ts'

type Json<Value> = ColumnType<Value, string, string>

declare module '#platform/operations/tx.ts' {
  interface Tables {
    gatePlans: Omit<PlanContent, 'items' | 'stops'> & {
      releaseId: string
      personId: string
      version: Generated<number>
      items: Json<PlanContent['items']>
      stops: Json<PlanContent['stops']>
      changedAt: string
      changedBy: string | null
    }
    gateConfirmations: {
      releaseId: string
      personId: string
      userId: string
      planVersion: number
      forDay: string
      confirmedAt: string
    }
    gateWords: Omit<GateWord, 'id' | 'saidBy'> & {
      id: Generated<string>
      releaseId: string
      personId: string
      metById: string | null
      saidBy: string | null
      arrivedAt: string
    }
  }
}
