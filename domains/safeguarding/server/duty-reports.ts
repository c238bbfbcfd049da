import { type Generated, sql } from 'kysely'
import { obstacleToUnit } from '#domains/organisation/server/index.ts'
import { requirePerson } from '#domains/people/server/index.ts'
import { type Context, handle } from '#platform/operations/handler.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { invalid, notFound, refuseIfAny } from '#platform/problem.ts'
import { type DutyReport, type NewDutyReport, obstaclesToReport } from '../model/duty-report.ts'
import { safeguardingApi } from '../model/safeguarding-api.ts'
import { raiseWorry } from './raise-worry.ts'

declare module '#platform/operations/tx.ts' {
  interface Tables {
    dutyReports: Omit<NewDutyReport, 'worryId' | 'unitId'> & {
      id: Generated<string>
      worryId: string
      unitId: string
      by: Generated<string | null>
      recordedAt: Generated<string>
    }
  }
}

const reports = (tx: Tx) =>
  tx
    .selectFrom('dutyReports as r')
    .innerJoin('units as u', 'u.id', 'r.unitId')
    .leftJoin('people as p', 'p.id', 'r.personId')
    .leftJoin('access.colleagues as c', 'c.id', 'r.by')
    .select(['r.id', 'r.worryId', 'r.personId', 'r.childId', 'r.kind', 'r.receiverKind', 'r.receiverName'])
    .select(['r.toldAt', 'r.how', 'r.words', 'r.recordedAt', 'u.name as unitName'])
    .select(['p.displayName as personName', 'c.name as byName'])

async function requireReport(tx: Tx, id: string): Promise<DutyReport> {
  return (await reports(tx).where('r.id', '=', id).executeTakeFirst()) ?? notFound()
}

/** The worry that a report belongs to; where there is none yet, it is raised along with it, so that somebody follows it up. */
async function worryOf(
  context: Context,
  report: NewDutyReport,
): Promise<{ worryId: string; unitId: string }> {
  const { tx } = context
  if (report.worryId !== null) {
    const { rows } = await sql<{
      unitId: string | null
    }>`select unit_of_worry(${report.worryId}) as unit_id`.execute(tx)
    return { worryId: report.worryId, unitId: rows[0]?.unitId ?? notFound() }
  }
  const unitId = report.personId === null ? report.unitId : (await requirePerson(tx, report.personId)).unitId
  if (unitId === null) return invalid({ code: 'missing', field: 'unitId' })
  refuseIfAny(await obstacleToUnit(tx, unitId, 'unitId'))
  const kind = report.kind === 'harm-to-child' ? 'child' : 'danger-to-life'
  const words = report.words.slice(0, 500)
  const { personId } = report
  return { unitId, worryId: await raiseWorry(context, { unitId, personId, kind, words, source: 'by-hand' }) }
}

const reportDuty = handle(safeguardingApi.reportDuty, {
  permission: 'safeguarding:raise',
  concerns: ({ personId }) => personId,
  async run(context, report) {
    const { tx, now } = context
    refuseIfAny(obstaclesToReport(report, now))
    const { worryId, unitId } = await worryOf(context, report)
    const { id } = await tx
      .insertInto('dutyReports')
      .values({ ...report, worryId, unitId, recordedAt: now.toString() })
      .returning('id')
      .executeTakeFirstOrThrow()
    return requireReport(tx, id)
  },
  again: ({ tx }, _input, id) => requireReport(tx, id),
})

const listReports = handle(safeguardingApi.dutyReports, {
  permission: 'safeguarding:write',
  concerns: (_input, list) => list?.map(({ personId }) => personId) ?? [],
  run: ({ tx }, { worryId }) =>
    reports(tx)
      .$if(worryId !== undefined, (query) => query.where('r.worryId', '=', worryId!))
      .orderBy('r.toldAt', 'desc')
      .orderBy('r.id')
      .limit(300)
      .execute(),
})

export const reportHandlers = [reportDuty, listReports]
