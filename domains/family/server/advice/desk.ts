import { sql } from 'kysely'
import { houseValues, obstacleToUnit } from '#domains/organisation/server/index.ts'
import { handle } from '#platform/operations/handler.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { refuseIfAny } from '#platform/problem.ts'
import { adviceApi, type Desk } from '../../model/advice/advice-api.ts'
import { listFamilyUnits, requireFamilyUnit } from '../members/member-store.ts'
import { listCases } from './case-store.ts'

const mostContacts = 8

/** What is owed first; then what waits, what is to be done, and the contacts that may still become a case. */
const desk = handle(adviceApi.desk, {
  permission: 'advice:read',
  concerns: () => null,
  async run({ tx, today }): Promise<Desk> {
    const day = today.toString()
    const contacts = await tx
      .selectFrom('anonymousContacts as k')
      .leftJoin('access.colleagues as w', 'w.id', 'k.recordedBy')
      .select(['k.id', 'k.unitId', 'k.topic', 'k.channel', 'k.relation', 'k.county', 'k.minutes', 'k.heldOn'])
      .select(['k.caseId', 'w.name as by'])
      .orderBy('k.heldOn', 'desc')
      .orderBy('k.id', 'desc')
      .limit(mostContacts)
      .execute()
    const { rows } = await sql<{ n: number }>`
      select count(*) as n from anonymous_contacts where held_on = ${day}`.execute(tx)
    return {
      units: await unitsOfMine(tx, today),
      toAnswer: await listCases(tx, { state: 'to-answer' }),
      waiting: await listCases(tx, { state: 'waiting' }),
      followUps: await listDue(tx, today.add({ days: 7 }).toString()),
      contacts,
      contactsToday: rows[0]!.n,
      counties: await countiesInUse(tx),
    }
  },
})

async function unitsOfMine(tx: Tx, today: Temporal.PlainDate): Promise<Desk['units']> {
  const units: Desk['units'] = []
  for (const unit of await listFamilyUnits(tx)) {
    const house = await houseValues(tx, ['advice-answer-within'], { unitId: unit.id, day: today.toString() })
    units.push({ ...unit, answerBy: today.add({ days: house['advice-answer-within'] }).toString() })
  }
  return units
}

const listDue = (tx: Tx, until: string): Promise<Desk['followUps']> =>
  tx
    .selectFrom('caseFollowUps as f')
    .innerJoin('adviceCases as c', 'c.id', 'f.caseId')
    .leftJoin('familyMembers as m', 'm.id', 'c.familyMemberId')
    .select(['f.id', 'f.caseId', 'c.number', 'f.what', 'f.dueOn', 'c.responsibleId'])
    .select(sql<string | null>`coalesce(m.display_name, nullif(c.called, ''))`.as('name'))
    .select(
      sql<string>`case when c.kind <> 'counselling' or c.responsible_id = access.me() then c.subject else '' end`.as(
        'subject',
      ),
    )
    .where('f.doneOn', 'is', null)
    .where('f.dueOn', '<=', until)
    .orderBy('f.dueOn')
    .limit(200)
    .execute()

/** Offered while typing, so that one county is written one way. */
async function countiesInUse(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ county: string }>`
    select county from anonymous_contacts where county <> '' group by county order by count(*) desc, county limit 40`.execute(
    tx,
  )
  return rows.map(({ county }) => county)
}

/** The telephone rang: topic, channel, relation, county, minutes, and nobody's name. */
const logContact = handle(adviceApi.log, {
  permission: 'advice:write',
  concerns: () => null,
  async run({ tx, today, now }, contact) {
    await requireFamilyUnit(tx, contact.unitId)
    refuseIfAny([
      ...(await obstacleToUnit(tx, contact.unitId, 'unitId')),
      ...(contact.heldOn > today.toString() ? [{ code: 'words-in-future' as const, field: 'heldOn' }] : []),
    ])
    const { id } = await tx
      .insertInto('anonymousContacts')
      .values({ ...contact, county: contact.county.trim(), recordedAt: now.toString() })
      .returning('id')
      .executeTakeFirstOrThrow()
    return { id }
  },
  again: async (_context, _input, id) => ({ id }),
})

export const deskHandlers = [desk, logContact]
