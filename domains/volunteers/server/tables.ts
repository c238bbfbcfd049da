import type { ColumnType, Generated } from 'kysely'
import type { Sex } from '#domains/people/model/index.ts'
import type { Language } from '#platform/texts/languages.ts'
import type { NamesInAll, RelationKind } from '../model/kind.ts'
import type { MatchingProfile } from '../model/profile.ts'
import type { RequirementRule } from '../model/requirement.ts'
import type { RoleState, VolunteerState } from '../model/volunteer.ts'

type Json<Value> = ColumnType<Value, string, string>
type Id = Generated<string>

export type VolunteersTable = {
  id: Id
  unitId: string
  userId: Generated<string | null>
  version: Generated<number>
  givenName: string
  familyName: string
  displayName: string
  displayNameTransliterated: string
  sortName: string
  searchKey: string
  birthYear: number | null
  sex: Sex
  email: string | null
  phone: string | null
  language: Language
  state: Generated<VolunteerState>
  stateSince: string
  supervisorId: string | null
  mostMatches: Generated<1 | 2>
  invitationId: Generated<string | null>
  appliedOn: string
  forgottenOn: Generated<string | null>
  namesakeSaidBy: Generated<string | null>
  recordedAt: string
  recordedBy: string | null
}

export type RolesTable = {
  id: Id
  volunteerId: string
  kindId: string
  state: RoleState
  since: string
  approvedOn: string | null
  reason: string | null
  until: string | null
  version: Generated<number>
}

declare module '#platform/operations/tx.ts' {
  interface Tables {
    relationKinds: Omit<RelationKind, 'id' | 'version' | 'names' | 'retiredOn'> & {
      id: Id
      names: Json<NamesInAll>
      retiredOn: Generated<string | null>
      version: Generated<number>
    }
    volunteers: VolunteersTable
    volunteerRoles: RolesTable
    volunteerRoleChanges: {
      id: Id
      roleId: string
      volunteerId: string
      state: RoleState
      since: string
      reason: string | null
      until: string | null
      recordedAt: string
      recordedBy: string | null
    }
    volunteerProfiles: {
      volunteerId: string
      profile: Json<MatchingProfile>
      version: Generated<number>
      changedAt: string
    }
    matchingInterests: {
      code: string
      names: Json<NamesInAll>
      position: Generated<number>
      retiredOn: Generated<string | null>
    }
    requirementRules: Omit<RequirementRule, 'id' | 'names' | 'validUntil'> & {
      id: Id
      names: ColumnType<NamesInAll | null, string | null, string | null>
      validUntil: Generated<string | null>
      saidBy: string | null
    }
    volunteerEvidence: {
      id: Id
      volunteerId: string
      requirement: string
      part: string | null
      seenOn: string
      validUntil: string | null
      source: 'offer' | 'interview' | 'reference' | 'course' | 'seen'
      sourceId: string | null
      seenBy: string | null
      recordedAt: string
      takenBackAt: Generated<string | null>
      takenBackBy: Generated<string | null>
    }
    volunteerExemptions: {
      id: Id
      volunteerId: string
      kindId: string
      requirement: string
      reason: string
      begins: string
      until: string
      grantedBy: string | null
      recordedAt: string
      endedAt: Generated<string | null>
    }
    volunteerInterviews: {
      id: Id
      volunteerId: string
      kind: 'interview' | 'exit'
      day: string
      outcome: 'held' | 'not-wanted' | 'not-reached'
      notes: string
      heldBy: string | null
      recordedAt: string
    }
    volunteerReferences: {
      id: Id
      volunteerId: string
      name: string
      relation: string
      reachedBy: 'phone' | 'e-mail' | 'letter' | 'in-person' | 'not-reached'
      day: string
      said: string
      askedBy: string | null
      recordedAt: string
    }
    supervisorPhones: { userId: string; phone: string }
    volunteerOffers: {
      id: Id
      unitId: string
      givenName: string
      familyName: string
      email: string | null
      phone: string | null
      language: Language
      birthYear: number | null
      kinds: string[]
      message: string
      ticketHash: string
      offeredOn: string
      offeredAt: Generated<string>
      state: 'open' | 'invited' | 'later' | 'refused'
      answeredAt: string | null
      answeredBy: string | null
      reason: string | null
      lookAgainOn: string | null
      volunteerId: string | null
      apart: Generated<boolean>
      repeatOf: Generated<string | null>
      times: Generated<number>
    }
    volunteerSignInAsks: {
      id: Id
      volunteerId: string
      userId: string
      askedAt: string
      askedBy: string | null
      until: string
      withdrawnAt: Generated<string | null>
      answer: Generated<'mine' | 'not-mine' | null>
      answeredAt: Generated<string | null>
    }
  }
}
