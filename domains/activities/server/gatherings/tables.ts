import type { ColumnType, Generated } from 'kysely'
import type { PartyKind } from '#domains/restrictions/model/index.ts'
import type { Language } from '#platform/texts/languages.ts'
import type { LocalNames, Mark } from '../../model/day.ts'
import type { GatheringKind } from '../../model/gatherings/gathering.ts'
import type { Guest, GuestState, PhotoAnswer } from '../../model/gatherings/guest.ts'

type Versioned = { id: Generated<string>; version: Generated<number> }

declare module '#platform/operations/tx.ts' {
  interface Tables {
    gatherings: Versioned & {
      unitId: string
      kind: GatheringKind
      names: ColumnType<LocalNames, string, string>
      about: string | null
      place: string
      bring: string | null
      leaders: string[]
      organiserId: Generated<string | null>
      seats: number | null
      guestsNamed: boolean
      replyUntil: string | null
      state: Generated<'planned' | 'cancelled'>
      cancelledBecause: Generated<string | null>
    }
    gatheringDays: {
      id: Generated<string>
      gatheringId: string
      day: string
      starts: string
      ends: string
      topic: string | null
      heads: Generated<number | null>
    }
    gatheringGuests: Versioned & {
      gatheringId: string
      kind: PartyKind
      personId: string | null
      familyMemberId: string | null
      childId: string | null
      volunteerId: string | null
      name: string
      language: Language
      comesWith: string | null
      state: GuestState
      invitedAt: Generated<string | null>
      photos: Generated<PhotoAnswer>
      photosSaidOn: Generated<string | null>
      ride: Generated<Guest['ride']>
      rideSeats: Generated<number | null>
      rideFrom: Generated<string | null>
      offBecause: Generated<Guest['offBecause']>
      addedAt: Generated<string>
    }
    gatheringAttendance: {
      guestId: string
      gatheringDayId: string
      mark: Mark
      markedBy: string | null
      markedAt: string
    }
  }
}
