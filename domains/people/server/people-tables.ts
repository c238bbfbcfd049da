import type { ColumnType, Generated } from 'kysely'
import type { NationalIdKind } from '../model/national-id.ts'
import type {
  Answer,
  CitizenshipGroup,
  OffenceGroup,
  PersonContact,
  Sex,
  SpokenLanguage,
} from '../model/person.ts'
import type { ReleaseCertainty, ReleaseDateKind, UnknownReleaseReason } from '../model/release-dates.ts'
import type { InformationSource } from '../model/source.ts'
import type { PersonStatus } from '../model/status.ts'

type Json<Value> = ColumnType<Value, string, string>
type Entered = { recordedAt: string; recordedBy: string | null; importId: string | null }

export type PeopleTable = {
  id: Generated<string>
  unitId: string
  userId: Generated<string | null>
  version: Generated<number>
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
  birthDate: string | null
  birthYear: number | null
  sex: Sex
  languages: Json<SpokenLanguage[]>
  interpreterNeeded: Answer
  contact: Json<PersonContact>
  offenceGroup: OffenceGroup | null
  citizenshipGroup: CitizenshipGroup | null
  nationalIdMasked: Generated<string | null>
  status: Generated<PersonStatus | null>
  statusSince: Generated<string | null>
  prison: Generated<string | null>
  wing: Generated<string | null>
  releaseDay: Generated<string | null>
  releaseKind: Generated<ReleaseDateKind | null>
  releaseCertainty: Generated<ReleaseCertainty | null>
  releaseEarliest: Generated<string | null>
  releaseLatest: Generated<string | null>
  releaseUnknownBecause: Generated<UnknownReleaseReason | null>
  responsibleId: Generated<string | null>
  active: Generated<boolean>
  mergedInto: Generated<string | null>
  sharedUnits: Generated<string[] | null>
  importRow: Generated<number | null>
  forgottenOn: Generated<string | null>
} & Entered

declare module '#platform/operations/tx.ts' {
  interface Tables {
    people: PeopleTable
    personStatuses: {
      id: Generated<string>
      personId: string
      status: PersonStatus
      begins: string
      source: InformationSource
      saidBy: string | null
      note: string | null
    } & Entered
    personPlaces: {
      id: Generated<string>
      personId: string
      prison: string
      wing: string | null
      begins: string
      ends: string | null
      source: InformationSource
    } & Entered
    releaseDates: {
      id: Generated<string>
      personId: string
      kind: ReleaseDateKind
      day: string | null
      unknownBecause: UnknownReleaseReason | null
      certainty: ReleaseCertainty
      earliest: string | null
      latest: string | null
      unplanned: boolean
      source: InformationSource
      statedOn: string
      why: string | null
      supersededBy: string | null
      withdrawnAt: string | null
      withdrawnBy: string | null
      withdrawnWhy: string | null
    } & Entered
    responsibilities: {
      id: Generated<string>
      personId: string
      userId: string
      begins: string
      ends: string | null
      handover: string | null
    } & Entered
    sealedIds: {
      personId: string
      kind: NationalIdKind
      sealed: Buffer
      recordedAt: string
      recordedBy: string | null
    }
    'access.grants': {
      id: Generated<string>
      personId: string
      unitId: string
      userId: string
      source: string
      sourceId: string | null
      begins: string
      ends: string | null
    }
    merges: {
      id: Generated<string>
      personId: string
      intoId: string
      mergedAt: string
      mergedBy: string | null
      confirmedAt: string | null
      confirmedBy: string | null
      undoneAt: string | null
      undoneBy: string | null
    }
    differentPeople: { personId: string; otherId: string; saidAt: string; saidBy: string | null }
  }
}
