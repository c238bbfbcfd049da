import { sql } from 'kysely'
import type { Tx } from '#platform/operations/tx.ts'
import { notFound, refuse } from '#platform/problem.ts'
import type { CaseFile, CaseRow, CaseState } from '../../model/advice/case.ts'
import '../members/tables.ts'
import './tables.ts'

// What counselling is about stays with whoever counsels.
const isOpenToMe = sql<boolean>`(c.kind <> 'counselling' or c.responsible_id = access.me())`

const caseRows = (tx: Tx) =>
  tx
    .selectFrom('adviceCases as c')
    .innerJoin('units as u', 'u.id', 'c.unitId')
    .leftJoin('familyMembers as m', 'm.id', 'c.familyMemberId')
    .leftJoin('access.colleagues as w', 'w.id', 'c.responsibleId')
    .select(['c.id', 'c.number', 'c.unitId', 'u.name as unit', 'c.familyMemberId', 'c.kind', 'c.state'])
    .select(sql<string | null>`coalesce(m.display_name, nullif(c.called, ''))`.as('name'))
    .select(sql<string>`case when ${isOpenToMe} then c.subject else '' end`.as('subject'))
    .select(['c.waitingFor', 'c.answerBy', 'c.responsibleId', 'w.name as responsible'])
    .select(['c.openedOn', 'c.closedOn', 'c.outcome'])
    .where('c.forgottenOn', 'is', null)

const mostCases = 1000

/** The cases of the units, those that owe an answer soonest first; closed ones the latest first. */
export function listCases(
  tx: Tx,
  { state, familyMemberId }: { state?: CaseState; familyMemberId?: string },
): Promise<CaseRow[]> {
  let q = caseRows(tx).limit(mostCases)
  if (state) q = q.where('c.state', '=', state)
  if (familyMemberId) q = q.where('c.familyMemberId', '=', familyMemberId)
  q = state === 'closed' ? q.orderBy('c.closedOn', 'desc') : q.orderBy('c.answerBy')
  return q.orderBy('c.number', 'desc').execute()
}

export async function showCase(tx: Tx, id: string): Promise<CaseFile> {
  const found = await caseRows(tx)
    .select(['c.version', 'c.called', 'c.relation', 'c.channel', 'c.county', 'c.language', 'm.phone'])
    .select('m.safeToLeaveMessage')
    .select(sql<boolean>`not ${isOpenToMe}`.as('wordsElsewhere'))
    .where('c.id', '=', id)
    .executeTakeFirst()
  if (!found) return notFound()
  const [entries, followUps, letters] = [
    await tx
      .selectFrom('caseEntries as e')
      .leftJoin('access.colleagues as w', 'w.id', 'e.recordedBy')
      .select(['e.id', 'e.kind', 'e.words', 'e.channel', 'e.minutes', 'e.saidOn', 'w.name as by'])
      .where('e.caseId', '=', id)
      .orderBy('e.saidOn')
      .orderBy('e.id')
      .execute(),
    await tx
      .selectFrom('caseFollowUps as f')
      .leftJoin('access.colleagues as w', 'w.id', 'f.doneBy')
      .select(['f.id', 'f.what', 'f.dueOn', 'f.doneOn', 'w.name as doneBy'])
      .where('f.caseId', '=', id)
      .orderBy('f.dueOn')
      .execute(),
    await tx.selectFrom('caseLetters').selectAll().where('caseId', '=', id).orderBy('writtenOn').execute(),
  ]
  return { ...found, entries, followUps, letters }
}

/** The case, held until the transaction ends, for whoever may write into it. */
export async function requireCaseToWrite(tx: Tx, id: string, me: string) {
  const found = await tx
    .selectFrom('adviceCases')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!found || found.forgottenOn !== null) return notFound()
  if (found.kind === 'counselling' && found.responsibleId !== me) refuse('counselling-with-colleague')
  return found
}

/** Who works with families in a unit today: a case may be given to them, and to nobody else. */
export async function listWorkers(tx: Tx, unitId: string): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select w.id, w.name from advice_workers(${unitId}) w order by w.name`.execute(tx)
  return rows
}
