import type { Generated } from 'kysely'
import type { ExpenseKind, ExpenseRefusal, ExpenseState } from '../../model/care-expenses.ts'
import type { HourSource } from '../../model/care-hours.ts'
import type { ReceiptType } from '../../model/care-receipt.ts'
import type { TalkCall, TalkKind, TalkState, talkWays } from '../../model/care-talks.ts'
import type { Thanks } from '../../model/care-thanks.ts'

declare module '#platform/operations/tx.ts' {
  interface Tables {
    volunteerTalks: {
      id: Generated<string>
      version: Generated<number>
      volunteerId: string
      kind: TalkKind
      state: TalkState
      day: string
      way: (typeof talkWays)[number] | null
      withId: string | null
      words: string | null
      agreed: string | null
    }
    volunteerTalkCalls: TalkCall & {
      id: Generated<string>
      volunteerId: string
      source: string
      sourceId: string
    }
    volunteerStrain: { volunteerId: string; meetingId: string; day: string; answer: number }
    volunteerThanks: {
      id: Generated<string>
      volunteerId: string
      fromWhom: Thanks['fromWhom']
      words: string
      day: string
      passedOnBy: string | null
    }
    volunteerHours: {
      id: Generated<string>
      volunteerId: string
      day: string
      minutes: number
      travelMinutes: number
      source: HourSource
      sourceId: string | null
      what: string | null
    }
    volunteerExpenses: {
      id: Generated<string>
      version: Generated<number>
      volunteerId: string
      day: string
      kind: ExpenseKind
      amount: number
      currency: string
      km: number | null
      meetingId: string | null
      words: string | null
      state: Generated<ExpenseState>
      filedOn: string
      filedBy: string | null
      decidedBy: Generated<string | null>
      decidedAt: Generated<string | null>
      refusal: Generated<ExpenseRefusal | null>
      refusalWords: Generated<string | null>
      paidOn: Generated<string | null>
      paidBy: Generated<string | null>
    }
    volunteerReceipts: { expenseId: string; type: ReceiptType; bytes: Buffer; addedAt: Generated<string> }
  }
}
