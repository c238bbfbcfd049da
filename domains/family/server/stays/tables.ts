import type { ColumnType, Generated } from 'kysely'
import type { Static } from 'typebox'
import type { NewIncident, ProgrammePart, StayFile, StayPlace } from '../../model/stays/stay.ts'

type Versioned = { id: Generated<string>; version: Generated<number> }
type Named =
  | 'placeId'
  | 'childId'
  | 'adultId'
  | 'guestName'
  | 'kind'
  | 'arrivesOn'
  | 'arrivesAt'
  | 'leavesOn'
  | 'leavesAt'
type People = 'brings' | 'collects' | 'reachable' | 'reachablePhone' | 'supervisor'
type Later = 'state' | 'cancelledBy' | 'cancelWords' | 'report' | 'childSaid' | 'went' | 'reportedOn'

declare module '#platform/operations/tx.ts' {
  interface Tables {
    stayPlaces: Omit<StayPlace, 'id' | 'version' | 'group' | 'retiredOn'> &
      Versioned & {
        stayGroup: ColumnType<StayPlace['group'], never, never>
        retiredOn: Generated<string | null>
      }
    stays: Pick<StayFile, Named> & { [Column in People | Later]: Generated<StayFile[Column]> } & Versioned & {
        unitId: string
        stayGroup: StayFile['group']
        supervised: Generated<boolean>
        programme: ColumnType<Static<typeof ProgrammePart>[], string | undefined, string>
        reportedBy: Generated<string | null>
      }
    stayIncidents: Static<typeof NewIncident> & {
      id: Generated<string>
      recordedBy: Generated<string | null>
    }
  }
}
