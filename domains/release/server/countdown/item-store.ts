import { sql } from 'kysely'
import type { Tx } from '#platform/operations/tx.ts'
import { notFound } from '#platform/problem.ts'
import type { Language } from '#platform/texts/languages.ts'
import { dueDay, isLateEvidence, standingOf } from '../../model/countdown/due.ts'
import type { Evidence, GuaranteeItem, NoticeLetter } from '../../model/countdown/item.ts'
import './tables.ts'

type Kept = Omit<GuaranteeItem, 'due' | 'standing' | 'evidence'> & {
  personName: string
  shortList: boolean
  releaseDay: string | null
  evidence: Omit<Evidence, 'late'>[]
}

const moment = (column: string) =>
  sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** The day from which a release is counted: when it happened, else the date that is current now. */
export const releaseDay = sql<string | null>`case when r.state = 'happened' then r.day else p.release_day end`

async function readItems(
  tx: Tx,
  which: { releaseId: string } | { itemId: string },
  language: Language,
): Promise<Kept[]> {
  const { rows } =
    await sql<Kept>`select i.id, i.version, i.release_id, i.person_id, p.display_name as person_name, i.code,
      coalesce(i.words, t.names ->> ${language}) as name, i.agency, t.agency ->> ${language} as usual_agency,
      case when c.id is not null then json_build_object('id', c.id, 'name', c.name) end as in_charge,
      i.due_offset, i.short_offset, i.state, i.state_since, s.name as state_by, i.not_needed_because, i.not_needed_words,
      t.office, i.office_basis, i.noted_day, i.noted_words, i.evidence_compartment is not null as is_health,
      i.compartment is not null as is_hidden, t.source,
      r.short_list, ${releaseDay} as release_day,
      coalesce((select json_agg(json_build_object('id', e.id, 'personId', e.person_id, 'toldWhom', e.told_whom, 'how', e.how, 'toldOn', e.told_on,
          'words', e.words, 'letterId', e.letter_id, 'notedBy', n.name, 'notedAt', ${moment('e.noted_at')},
          'withdrawnWhy', e.withdrawn_why) order by e.told_on, e.noted_at)
        from evidence e left join access.colleagues n on n.id = e.noted_by where e.item_id = i.id), '[]') as evidence,
      coalesce((select json_agg(json_build_object('id', l.id, 'version', l.version, 'personId', l.person_id, 'itemId', l.item_id, 'state', l.state,
          'language', l.language, 'sentTo', l.sent_to, 'email', l.email, 'ground', l.ground, 'groundWords', l.ground_words,
          'madeAt', ${moment('l.made_at')}, 'madeBy', m.name, 'sentAt', ${moment('l.sent_at')}, 'sentBy', b.name) order by l.made_at)
        from notice_letters l left join access.colleagues m on m.id = l.made_by left join access.colleagues b on b.id = l.sent_by
        where l.item_id = i.id), '[]') as letters
    from guarantee_items i join releases r on r.id = i.release_id join people p on p.id = i.person_id
      left join guarantee_templates t on t.id = i.template_id
      left join access.colleagues c on c.id = i.person_in_charge left join access.colleagues s on s.id = i.state_by
    where ${'itemId' in which ? sql`i.id = ${which.itemId}` : sql`i.release_id = ${which.releaseId}`}
    order by i.position, i.due_offset, i.id`.execute(tx)
  return rows
}

/** An item as somebody reads it today: its day, and how it stands. */
function asRead(kept: Kept, today: string): GuaranteeItem {
  const due = dueDay(kept, kept.releaseDay, kept.shortList)
  return {
    ...kept,
    due,
    standing: standingOf({ state: kept.state, due }, today),
    evidence: kept.evidence.map((one) => ({ ...one, late: isLateEvidence(one.toldOn, kept.releaseDay) })),
  }
}

export const listItems = async (tx: Tx, releaseId: string, language: Language, today: string) =>
  (await readItems(tx, { releaseId }, language)).map((item) => asRead(item, today))

/** The item with its release and person, if the actor may see it. */
export async function requireItem(tx: Tx, id: string, language: Language): Promise<Kept> {
  const [item] = await readItems(tx, { itemId: id }, language)
  return item ?? notFound()
}

export const readItem = async (
  tx: Tx,
  id: string,
  language: Language,
  today: string,
): Promise<GuaranteeItem> => asRead(await requireItem(tx, id, language), today)

export async function requireLetter(tx: Tx, id: string): Promise<NoticeLetter> {
  const found = await tx
    .selectFrom('noticeLetters as l')
    .leftJoin('access.colleagues as m', 'm.id', 'l.madeBy')
    .leftJoin('access.colleagues as b', 'b.id', 'l.sentBy')
    .select(['l.id', 'l.version', 'l.itemId', 'l.personId', 'l.state', 'l.language', 'l.sentTo', 'l.email'])
    .select(['l.ground', 'l.groundWords', 'l.madeAt', 'm.name as madeBy', 'l.sentAt', 'b.name as sentBy'])
    .where('l.id', '=', id)
    .executeTakeFirst()
  return found ?? notFound()
}

/** Whether what is written about health is open to this actor, for this person. */
export async function readsHealth(tx: Tx, personId: string, may: 'read' | 'write'): Promise<boolean> {
  const { rows } = await sql<{
    open: boolean | null
  }>`select is_open(p.id, p.unit_id || p.shared_units, 'health',
      (select compartments_open('unit', ${may})), (select compartments_open('caseload', ${may})), (select access.entrusted())) as open
    from people p where p.id = ${personId}`.execute(tx)
  return rows[0]?.open === true
}
