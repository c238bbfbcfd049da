import type { ColumnType, Generated } from 'kysely'
import type { Pack } from '../../model/instruments/pack.ts'
import type { Answers } from '../../model/instruments/scoring.ts'
import type { Asked, InstrumentResult } from '../../model/instruments/shapes.ts'

type Json<Value> = ColumnType<Value, string, string>

declare module '#platform/operations/tx.ts' {
  interface Tables {
    instrumentPacks: {
      id: Generated<string>
      instrument: Asked['instrument']
      definitionVersion: number
      language: string
      content: Json<Pack>
      installedAt: string
      installedBy: string | null
    }
    instrumentResults: Asked & {
      id: Generated<string>
      version: Generated<number>
      personId: string
      definitionVersion: number
      answeredBy: InstrumentResult['answeredBy']
      answeredOn: string
      answers: Json<Answers>
      total: number | null
      recordedAt: string
      recordedBy: string
      withdrawnAt: Generated<string | null>
      withdrawnBy: Generated<string | null>
      withdrawnBecause: Generated<string | null>
    }
    instrumentSittings: Asked & {
      id: string
      personId: string
      definitionVersion: number
      tokenHash: string
      begunAt: string
      begunBy: string
      endsAt: string
    }
  }
}
