import type { ColumnType, Generated } from 'kysely'
import type { Boundary, Topic } from '../model/log.ts'
import type { CancelledBy, CheckInState, MeetingState, PlaceKind } from '../model/meeting.ts'
import type { PermitState } from '../model/permit.ts'
import type { Need, Wish } from '../model/round.ts'
import type { Whose } from '../model/silence.ts'

type Id = Generated<string>
type Version = Generated<number>
type Pair = { personId: string; volunteerId: string }

declare module '#platform/operations/tx.ts' {
  interface Tables {
    permits: {
      id: Id
      version: Version
      volunteerId: string
      prisonId: string
      askedOn: string
      state: Generated<PermitState>
      decidedOn: Generated<string | null>
      grantedFrom: Generated<string | null>
      grantedUntil: Generated<string | null>
      number: Generated<string | null>
      refusalReason: Generated<string | null>
      note: string | null
    }
    meetings: Pair & {
      id: Id
      version: Version
      matchId: string
      day: string
      starts: string | null
      minutes: number | null
      placeKind: PlaceKind | null
      prisonId: string | null
      place: string | null
      backBy: string | null
      state: Generated<MeetingState>
      made: Generated<boolean | null>
      cancelledBy: Generated<CancelledBy | null>
      plannedAt: string | null
      plannedBy: string | null
    }
    meetingLogs: Pair & {
      meetingId: string
      version: Version
      matchId: string
      day: string
      starts: string | null
      made: boolean
      cancelledBy: CancelledBy | null
      placeKind: PlaceKind | null
      minutes: number | null
      travelMinutes: number | null
      topics: Topic[]
      steps: string[]
      boundariesAsked: Boundary[]
      boundaries: Boundary[] | null
      worried: boolean
      text: string | null
      loggedAs: 'volunteer' | 'staff'
      loggedBy: string | null
      saidAt: string
      loggedAt: string
    }
    boundaryTalks: Pair & {
      id: Id
      version: Version
      matchId: string
      meetingId: string | null
      day: string
      kinds: Boundary[]
      openedAt: string
      state: 'open' | 'talked'
      talkedOn: string | null
      closedAt: string | null
      closedBy: string | null
      outcome: string | null
      words: string | null
    }
    checkIns: Pair & {
      id: Id
      version: Version
      meetingId: string
      backBy: string
      state: Generated<CheckInState>
      backAt: Generated<string | null>
      overdueAt: Generated<string | null>
      acknowledgedAt: Generated<string | null>
      acknowledgedBy: Generated<string | null>
      outcome: Generated<string | null>
      outcomeWords: Generated<string | null>
    }
    contactPauses: Pair & {
      id: Id
      version: Version
      matchId: string
      whose: Whose
      why: string | null
      begins: string
      ends: string | null
      saidAt: string
      saidBy: Generated<string | null>
    }
    rounds: {
      id: Id
      version: Version
      unitId: string
      prisonId: string
      day: string
      met: Generated<number>
      wished: Generated<number>
      takenUp: Generated<number>
      heldBy: Generated<string | null>
    }
    roundTalks: {
      id: Id
      version: Version
      roundId: string
      unitId: string
      alias: string
      purposeExplained: boolean
      wish: Wish
      needs: Need[]
      words: string | null
      personId: Generated<string | null>
      matchId: Generated<string | null>
      referralId: Generated<string | null>
      takenUpOn: Generated<string | null>
      consentOn: Generated<string | null>
      consentHow: Generated<'in-writing' | 'by-word' | null>
      consentWitness: Generated<string | null>
    }
    impressions: {
      id: Id
      personId: string
      day: string
      purposeExplained: 'yes' | 'partly' | 'no'
      problems: Need[]
      plans: string[]
      motives: string[]
      nextStep: string | null
      change: string
      changeInWords: string | null
      recordedAt: string
      recordedBy: Generated<string | null>
    }
    impressionWords: { impressionId: string; place: number; personId: string; about: string; words: string }
    visitListsSent: {
      id: Id
      unitId: string
      prisonId: string
      day: string
      visits: number
      sentTo: string
      sentAt: string
      sentBy: Generated<string | null>
    }
    calendarAddresses: {
      id: Id
      userId: Generated<string>
      secretHash: ColumnType<string, string, never>
      madeAt: string
      revokedAt: Generated<string | null>
    }
  }
}
