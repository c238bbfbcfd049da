import type { ColumnType, Generated } from 'kysely'
import type { Answer, SpokenLanguage } from '#domains/people/model/index.ts'
import type { Language } from '#platform/texts/languages.ts'
import type { Relation, RelationKind } from '../../model/members/relation.ts'

export type FamilyMembersTable = {
  id: Generated<string>
  version: Generated<number>
  unitId: string
  givenName: string
  familyName: string
  calledName: string
  givenNameTransliterated: string
  familyNameTransliterated: string
  calledNameTransliterated: string
  displayName: string
  displayNameTransliterated: string
  sortName: string
  searchKey: string
  relation: RelationKind
  county: string
  language: Language
  languages: ColumnType<SpokenLanguage[], string, string>
  interpreterNeeded: Answer
  phone: string | null
  email: string | null
  address: string | null
  addressProtected: boolean
  safeToLeaveMessage: Answer
  wishes: string
  notes: string
  servedOn: string
  forgottenOn: Generated<string | null>
  recordedAt: string
  recordedBy: string | null
}

declare module '#platform/operations/tx.ts' {
  interface Tables {
    familyMembers: FamilyMembersTable
    relations: Omit<Relation, 'id' | 'version'> & {
      id: Generated<string>
      version: Generated<number>
      recordedAt: string
      recordedBy: Generated<string | null>
    }
  }
}
