import { listReviewers } from '#domains/refusals/server/index.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { notFound } from '#platform/problem.ts'
import type { AssessmentFile, AssessmentRow } from '../../model/children/assessment.ts'
import { type Known, lackingToAllow, standingOn } from '../../model/children/assessment-rules.ts'
import { requireChecklist } from './checklists.ts'
import { listConsents, requireAdult, requireChild } from './child-store.ts'

const assessments = (tx: Tx) =>
  tx
    .selectFrom('bestInterestAssessments as a')
    .innerJoin('children as child', 'child.id', 'a.childId')
    .innerJoin('childAdults as adult', 'adult.id', 'a.adultId')
    .leftJoin('access.colleagues as signer', 'signer.id', 'a.signedBy')
    .leftJoin('access.colleagues as decider', 'decider.id', 'a.decidedBy')
    .selectAll('a')
    .select(['child.called as childCalled', 'child.unitId', 'adult.called as adultCalled', 'adult.relation'])
    .select(['adult.personId', 'signer.name as signedByName', 'decider.name as decidedByName'])

export type AssessmentRecord = Awaited<ReturnType<typeof requireAssessment>>
export async function requireAssessment(tx: Tx, id: string) {
  return (await assessments(tx).where('a.id', '=', id).executeTakeFirst()) ?? notFound()
}

const rowOf = (one: AssessmentRecord, today: string): AssessmentRow => ({
  ...{ id: one.id, childId: one.childId, childCalled: one.childCalled },
  ...{ adultId: one.adultId, adultCalled: one.adultCalled, askedOn: one.askedOn, kindsAsked: one.kindsAsked },
  ...{ kindsAllowed: one.kindsAllowed, validFrom: one.validFrom, validUntil: one.validUntil },
  decidedOn: one.decidedOn,
  standing: standingOn(one, today),
})

export async function listAssessments(
  tx: Tx,
  { childId, today }: { childId?: string; today: string },
): Promise<AssessmentRow[]> {
  let query = assessments(tx).orderBy('a.askedOn', 'desc').orderBy('a.id', 'desc')
  query = childId ? query.where('a.childId', '=', childId) : query.where('child.closedOn', 'is', null)
  const rows = (await query.execute()).map((one) => rowOf(one, today))
  if (childId) return rows
  return rows.filter(({ standing }) => !['expired', 'refused', 'lifted', 'stopped'].includes(standing))
}

/** What the rules ask about, gathered. */
export async function factsFor(tx: Tx, one: AssessmentRecord): Promise<Known & { kindsAsked: string[] }> {
  const { items } = await requireChecklist(tx, one.checklistId)
  const words = await tx
    .selectFrom('childWords')
    .select('id')
    .where('childId', '=', one.childId)
    .where(({ eb, or }) => or([eb('adultId', 'is', null), eb('adultId', '=', one.adultId)]))
    .executeTakeFirst()
  return {
    ...one,
    items,
    adult: await requireAdult(tx, one.adultId),
    care: (await requireChild(tx, one.childId)).care,
    consents: await listConsents(tx, one.childId),
    childWasHeard: words !== undefined,
  }
}

export async function readAssessment(tx: Tx, id: string, today: Temporal.PlainDate): Promise<AssessmentFile> {
  const one = await requireAssessment(tx, id)
  const day = today.toString()
  const isOpen = one.decision === null
  const { concerns, psychiatrist, psychiatristName, psychiatristOn, police, policeOn } = one
  return {
    ...rowOf(one, day),
    ...{ version: one.version, adultRelation: one.relation, askedBy: one.askedBy, words: one.words },
    checklist: await requireChecklist(tx, one.checklistId),
    answers: one.answers,
    ...{ concerns, psychiatrist, psychiatristName, psychiatristOn, police, policeOn },
    ...{ protective: one.protective, protectiveOn: one.protectiveOn, bestInterest: one.bestInterest },
    ...{ signedByName: one.signedByName, signedOn: one.signedOn, decision: one.decision },
    ...{ decidedByName: one.decidedByName, supervised: one.supervised, conditions: one.conditions },
    ...{ stopRule: one.stopRule, refusalId: one.refusalId, stoppedOn: one.stoppedOn },
    ...{ stoppedBecause: one.stoppedBecause, liftedOn: one.liftedOn },
    lacking: isOpen
      ? lackingToAllow(await factsFor(tx, one), one.kindsAsked, { from: day, until: day }).map(
          ({ code, field }) => (field ? { code, field } : { code }),
        )
      : [],
    reviewers: isOpen ? await listReviewers(tx, one.unitId, day) : [],
    today: day,
  }
}

/** Whom it is about, for the audit. */
export const aboutAssessment = (_input: unknown, file: AssessmentFile | undefined): string[] =>
  file ? [file.childId] : []
