import type { Selectable } from 'kysely'
import type { Tables } from '#platform/operations/tx.ts'
// The tables that the domains declare are known wherever their handlers are.
import type {} from '../../domains.ts'

/** A row as it will stand in its table; a first version need not be said. */
type Row<Table extends keyof Tables> = Omit<Selectable<Tables[Table]>, 'version'> & { version?: number }

/** In the order in which they refer to each other. */
const tables = [
  ...(['prisons', 'dutyPhones', 'volunteers', 'volunteerRoles', 'volunteerRoleChanges'] as const),
  ...(['volunteerProfiles', 'volunteerEvidence', 'volunteerExemptions', 'volunteerInterviews'] as const),
  ...(['volunteerReferences', 'supervisorPhones', 'volunteerOffers', 'courses', 'courseDays'] as const),
  ...(['signUps', 'attendance', 'matches', 'matchSteps', 'matchProposals', 'matchReviews'] as const),
  ...(['matchAgreements', 'agreementSignatures', 'permits', 'meetings', 'meetingLogs'] as const),
  ...(['boundaryTalks', 'checkIns', 'contactPauses', 'rounds', 'roundTalks', 'impressions'] as const),
  ...(['impressionWords', 'volunteerTalks', 'volunteerTalkCalls', 'volunteerStrain'] as const),
  ...(['volunteerThanks', 'volunteerHours', 'volunteerExpenses', 'restrictions'] as const),
  ...(['restrictionGrounds', 'refusals', 'yesAnswers', 'worries', 'worryNotes'] as const),
  ...(['protectedAddresses', 'restrictionStops', 'dutyReports'] as const),
] as const
type Table = (typeof tables)[number]

/** A "no" to which nothing has happened yet. */
export const asItWasSaid = {
  ...{ answerToAlternative: null, answeredAlternativeOn: null, wishSignedOn: null },
  ...{ liftedOn: null, liftedWhy: null, liftedWords: null, liftedBy: null },
}

/** Counted by month, of nobody: what is left of visits that have been forgotten. */
export type VisitCount = {
  unitId: string
  kindId: string
  prisonId: string
  month: string
  made: number
  notMade: number
  minutes: number
  travelMinutes: number
}
export type Reminder = {
  matchId: string
  personId: string
  level: 'reminder' | 'alarm'
  since: string
  reachedOn: string
}
/** The days of the last meeting that took place and of the last one told of, forgotten ones included. */
export type LastContact = { matchId: string; lastContact: string | null; lastLog: string | null }

/** Everything about meeting one to one. */
export type OneToOneRows = { [Name in Table]: Row<Name>[] } & {
  visitCounts: VisitCount[]
  silenceReminders: Reminder[]
}

export const oneToOneTables = [...tables, 'visitCounts', 'silenceReminders'] as const

export const noOneToOne = (): OneToOneRows =>
  Object.fromEntries(oneToOneTables.map((name) => [name, [] as object[]])) as OneToOneRows
