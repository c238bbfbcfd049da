import type { Generated } from 'kysely'

declare module '#platform/operations/tx.ts' {
  interface Tables {
    groupMeetings: {
      id: Generated<string>
      version: Generated<number>
      unitId: string
      personId: string
      day: string
      place: string | null
      agenda: string
      notes: Generated<string | null>
      heldAt: Generated<string | null>
      createdBy: Generated<string | null>
    }
    groupMembers: {
      id: Generated<string>
      meetingId: string
      personId: string
      position: number
      name: string
      there: Generated<boolean | null>
    }
    groupDecisions: {
      id: Generated<string>
      meetingId: string
      personId: string
      position: number
      words: string
      owner: string
      dueOn: string
      doneOn: Generated<string | null>
    }
  }
}
