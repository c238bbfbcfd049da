import Type from 'typebox'
import { OrNull } from '#domains/people/model/index.ts'
import type { Reason } from '#platform/problem.ts'

/** What nobody may keep to themselves, whatever they promised. */
export const reportKinds = ['danger-to-life', 'harm-to-child'] as const
export type ReportKind = (typeof reportKinds)[number]

const receivers = ['emergency', 'police', 'child-welfare', 'prison', 'health', 'other'] as const
type ReceiverKind = (typeof receivers)[number]

/** The fixed route: whom to tell, the first one first. */
export const routeOf: Record<ReportKind, readonly ReceiverKind[]> = {
  'danger-to-life': ['emergency', 'police', 'prison', 'health', 'other'],
  'harm-to-child': ['child-welfare', 'police', 'emergency', 'health', 'other'],
}

export const reportWays = ['phone', 'in-person', 'letter', 'e-mail', 'form'] as const

const uuid = Type.String({ format: 'uuid' })

/** That somebody outside was told: to whom by name, at which moment, how, and what. */
export const NewDutyReport = Type.Object({
  /** The worry that it belongs to; without one, a worry is raised along with it. */
  worryId: OrNull(uuid),
  /** Where no worry says it: about whom, or in which unit. */
  unitId: OrNull(uuid),
  personId: OrNull(uuid),
  childId: OrNull(uuid),
  kind: Type.Enum(reportKinds),
  receiverKind: Type.Enum(receivers),
  receiverName: Type.String({ minLength: 1, maxLength: 200 }),
  toldAt: Type.String({ format: 'date-time' }),
  how: Type.Enum(reportWays),
  words: Type.String({ minLength: 1, maxLength: 2000 }),
})
export type NewDutyReport = Type.Static<typeof NewDutyReport>

export const DutyReport = Type.Object({
  ...Type.Omit(NewDutyReport, ['unitId']).properties,
  id: uuid,
  worryId: uuid,
  unitName: Type.String(),
  personName: OrNull(Type.String()),
  byName: OrNull(Type.String()),
  recordedAt: Type.String(),
})
export type DutyReport = Type.Static<typeof DutyReport>

export function obstaclesToReport(
  report: Pick<NewDutyReport, 'kind' | 'receiverKind' | 'toldAt'>,
  now: Temporal.Instant,
): Reason[] {
  const reasons: Reason[] = []
  if (!routeOf[report.kind].includes(report.receiverKind))
    reasons.push({ code: 'not-on-the-route', field: 'receiverKind' })
  if (Temporal.Instant.compare(Temporal.Instant.from(report.toldAt), now) > 0)
    reasons.push({ code: 'reported-in-future', field: 'toldAt' })
  return reasons
}
