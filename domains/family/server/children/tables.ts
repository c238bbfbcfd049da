import type { ColumnType, Generated } from 'kysely'
import type { Static } from 'typebox'
import type { AssessmentFile, Checklist, ChecklistItem } from '../../model/children/assessment.ts'
import type {
  Admission,
  ChildConsent,
  ChildContact,
  ChildFile,
  NewAdult,
  NewChildDay,
  NewChildWords,
  NewInformed,
} from '../../model/children/child.ts'

type Id = { id: Generated<string> }
type Versioned = Id & { version: Generated<number> }
type Recorded = { recordedBy: Generated<string | null>; recordedAt: Generated<string> }
type Json<Value> = ColumnType<Value, string, string>
type OfChild = { childId: string }

type ChildColumns =
  | ('unitId' | 'called' | 'birthYear' | 'birthMonth' | 'language' | 'care' | 'careSince')
  | ('childWelfareName' | 'photos' | 'notes')

type AssessmentColumns = ('childId' | 'adultId' | 'askedOn' | 'askedBy' | 'kindsAsked' | 'words') | never
type AnswerColumns =
  | ('concerns' | 'psychiatrist' | 'psychiatristName' | 'psychiatristOn' | 'police' | 'policeOn')
  | ('protective' | 'protectiveOn' | 'bestInterest' | 'signedOn' | 'decision' | 'decidedOn' | 'kindsAllowed')
  | ('supervised' | 'conditions' | 'stopRule' | 'validFrom' | 'validUntil' | 'refusalId' | 'stoppedOn')
  | ('stoppedBecause' | 'liftedOn')

declare module '#platform/operations/tx.ts' {
  interface Tables {
    children: Pick<ChildFile, ChildColumns> &
      Versioned & {
        closedOn: Generated<string | null>
        closedBecause: Generated<ChildFile['closedBecause']>
        recordedBy: Generated<string | null>
      }
    childAdults: Static<typeof NewAdult> & Versioned
    childWords: Static<typeof NewChildWords> & Id & Recorded
    childInformed: Static<typeof NewInformed> & Id & Recorded
    childConsents: Omit<ChildConsent, 'id' | 'version' | 'withdrawnOn'> &
      OfChild &
      Versioned & { withdrawnOn: Generated<string | null> }
    childDays: Static<typeof NewChildDay> & Id
    childContacts: Omit<ChildContact, 'id' | 'version' | 'cancelledBy' | 'cancelWords'> &
      OfChild &
      Versioned & {
        cancelledBy: Generated<ChildContact['cancelledBy']>
        cancelWords: Generated<string | null>
      }
    admissionChildren: Omit<Static<typeof Admission>, 'id'> & Id
    childChecklists: Omit<Checklist, 'id' | 'items' | 'prisonName' | 'validTo'> &
      Id & { items: Json<ChecklistItem[]>; validTo: Generated<string | null> }
    bestInterestAssessments: Pick<AssessmentFile, AssessmentColumns> & {
      [Column in AnswerColumns]: Generated<AssessmentFile[Column]>
    } & Versioned & {
        checklistId: string
        answers: ColumnType<AssessmentFile['answers'], string | undefined, string>
        signedBy: Generated<string | null>
        decidedBy: Generated<string | null>
      }
  }
}
