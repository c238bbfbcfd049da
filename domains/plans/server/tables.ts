import type { ColumnType, Generated } from 'kysely'
import type { Compartment } from '#domains/journal/model/index.ts'
import type { CardAppointment, CardCall } from '../model/card.ts'
import type { GoalState } from '../model/goal.ts'
import type { PauseReason, Side } from '../model/pause.ts'
import type { ReviewLine } from '../model/review-table.ts'
import type { LetGoReason, SaidHow } from '../model/shapes.ts'
import type { OwnerKind, StepState } from '../model/step.ts'

type Json<Value> = ColumnType<Value, string, string>
type Later<Value> = Generated<Value>

declare module '#platform/operations/tx.ts' {
  interface Tables {
    plans: {
      id: Generated<string>
      version: Generated<number>
      personId: string
      begunOn: string
      endedOn: Later<string | null>
      endWords: Later<string | null>
      recordedBy: Later<string | null>
    }
    goals: {
      id: Generated<string>
      version: Generated<number>
      planId: string
      personId: string
      compartment: Generated<Compartment>
      areaSlug: string | null
      needId: string | null
      ownWords: string | null
      ownSaidOn: string | null
      ownSaidHow: SaidHow | null
      ownNumber: Generated<number>
      ownWrittenBy: string | null
      workerWords: string | null
      state: Generated<GoalState>
      stateOn: Later<string | null>
      stateBy: Later<string | null>
      setAsideReason: Later<LetGoReason | null>
      cameOf: Later<string | null>
      recordedAt: Generated<string>
    }
    goalFormerWords: {
      id: Generated<string>
      goalId: string
      personId: string
      voice: 'own' | 'worker'
      words: string
      saidOn: string | null
      writtenBy: string | null
      mended: boolean
      replacedAt: string
      replacedBy: string | null
    }
    steps: {
      id: Generated<string>
      version: Generated<number>
      goalId: string
      personId: string
      words: string
      ownerKind: OwnerKind
      ownerId: string | null
      ownerName: string | null
      dueDay: string | null
      dueOffset: number | null
      state: Generated<StepState>
      doneOn: Later<string | null>
      cameOf: Later<string | null>
      droppedOn: Later<string | null>
      droppedReason: Later<LetGoReason | null>
      droppedWords: Later<string | null>
      tickedOn: Later<string | null>
      tickedTypedBy: Later<string | null>
      closedBy: Later<string | null>
      recordedAt: Generated<string>
    }
    planReviews: {
      id: Generated<string>
      planId: string
      personId: string
      dueOn: string | null
      heldOn: string
      how: SaidHow
      words: string | null
      ownWords: string | null
      heldBy: Generated<string | null>
    }
    reviewPauses: {
      id: Generated<string>
      version: Generated<number>
      personId: string
      begins: string
      ends: string
      whose: Side
      reason: PauseReason
      words: string | null
      recordedBy: Generated<string | null>
    }
    reviewRules: {
      id: Generated<string>
      unitId: string | null
      country: string | null
      validFrom: string
      lines: Json<ReviewLine[]>
      source: string
    }
    pocketCards: {
      personId: string
      version: Generated<number>
      calls: Json<CardCall[]>
      appointments: Json<CardAppointment[]>
      stepIds: string[]
      changedAt: Generated<string>
      changedBy: Generated<string | null>
    }
  }
}
