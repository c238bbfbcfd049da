import type { Generated } from 'kysely'
import type { Language } from '#platform/texts/languages.ts'
import type { CaseEntry, CaseKind, CaseLetter, CaseOutcome, CaseState } from '../../model/advice/case.ts'
import type { Channel, NewContact } from '../../model/advice/contact.ts'
import type { RelationKind } from '../../model/members/relation.ts'

type Recorded = { id: Generated<string>; recordedAt: string; recordedBy: Generated<string | null> }

declare module '#platform/operations/tx.ts' {
  interface Tables {
    adviceCases: Recorded & {
      number: Generated<number>
      version: Generated<number>
      unitId: string
      familyMemberId: string | null
      called: string
      kind: CaseKind
      subject: string
      relation: RelationKind
      channel: Channel
      county: string
      language: Language
      state: Generated<CaseState>
      waitingFor: Generated<string>
      answerBy: string | null
      responsibleId: string | null
      openedOn: string
      answeredOn: Generated<string | null>
      closedOn: Generated<string | null>
      outcome: Generated<CaseOutcome | null>
      forgottenOn: Generated<string | null>
    }
    anonymousContacts: Recorded & NewContact & { caseId: Generated<string | null> }
    caseEntries: Recorded & Omit<CaseEntry, 'id' | 'by'> & { caseId: string }
    caseFollowUps: Recorded & {
      caseId: string
      what: string
      dueOn: string
      doneOn: Generated<string | null>
      doneBy: Generated<string | null>
    }
    caseLetters: Recorded &
      Pick<CaseLetter, 'language' | 'receiver' | 'receiverAddress' | 'subject' | 'body' | 'writtenOn'> & {
        version: Generated<number>
        caseId: string
        sentOn: Generated<string | null>
        sentHow: Generated<CaseLetter['sentHow']>
      }
  }
}
