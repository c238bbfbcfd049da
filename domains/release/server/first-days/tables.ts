import type { Generated } from 'kysely'
import type { ContactWay } from '../../model/first-days/first-days.ts'
import type { HealthGuard } from '../../model/first-days/health.ts'

declare module '#platform/operations/tx.ts' {
  interface Tables {
    firstDays: {
      releaseId: string
      personId: string
      version: Generated<number>
      carriedBy: 'volunteer' | 'staff'
      matchId: string | null
      userId: string | null
    }
    firstContacts: {
      id: Generated<string>
      releaseId: string
      personId: string
      day: string
      how: ContactWay
      reached: boolean
      byKind: 'volunteer' | 'staff'
      byId: string
      recordedAt: string
      recordedBy: string | null
    }
    overdueTaken: { releaseId: string; personId: string; dueOn: string; userId: string; takenAt: string }
    phoneTrees: { unitId: string; place: number; userId: string; phone: string | null }
    releaseHealth: HealthGuard & {
      releaseId: string
      personId: string
      version: Generated<number>
      compartment: Generated<'health'>
      saidAt: string
      saidBy: string | null
    }
  }
}
