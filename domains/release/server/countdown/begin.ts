import { sql } from 'kysely'
import { houseValues } from '#domains/organisation/server/index.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { type ListKind, listToBegin } from '../../model/countdown/begin.ts'
import { listOn } from '../../model/countdown/guarantee-list.ts'
import type { Release } from '../../model/countdown/release.ts'
import { listTemplates, ourCountry } from './template-store.ts'
import './tables.ts'

type Doing = { tx: Tx; today: Temporal.PlainDate }
type Beginning = Pick<Release, 'id' | 'personId' | 'unitId'> & { list: ListKind }

/** How far ahead a release may lie for its countdown to begin by itself; nobody asks the database beyond the longest. */
const longestHorizon = 365

/** Begins the countdown of whoever is due for one: of these people, or of everybody. */
export async function beginWhereDue(doing: Doing, people: string[] | 'everybody'): Promise<void> {
  const { tx, today } = doing
  const until = today.add({ days: longestHorizon })
  const { rows } =
    await sql<Release>`select id, person_id, unit_id, state, day, planned_day, begun_on from releases
    where begun_on is null and ${people === 'everybody' ? sql`true` : sql`person_id = any (${people}::uuid[])`}
      and (state = 'ahead' and planned_day between ${today.toString()} and ${until.toString()}
        or state = 'happened' and day >= ${today.subtract({ days: 7 }).toString()})`.execute(tx)
  const horizons = new Map<string, number>()
  for (const { unitId } of rows) {
    if (horizons.has(unitId)) continue
    const values = await houseValues(tx, ['countdown-begins'], { unitId, day: today.toString() })
    horizons.set(unitId, values['countdown-begins'])
  }
  const due = rows.flatMap((release) => {
    const list = listToBegin(release, { today: today.toString(), horizon: horizons.get(release.unitId)! })
    return list === null ? [] : [{ ...release, list }]
  })
  await beginCountdowns(doing, due, null)
}

/** Writes the guarantee list of each unit onto these releases; what stands there already stays. */
export async function beginCountdowns(
  { tx, today }: Doing,
  releases: Beginning[],
  begunBy: string | null,
): Promise<void> {
  if (releases.length === 0) return
  const day = today.toString()
  const [templates, country] = [await listTemplates(tx), await ourCountry(tx)]
  const without = await peopleWithoutSubstanceNeed(tx, releases)
  const items = releases.flatMap(({ id, personId, unitId }) =>
    listOn(templates, { unitId, country, day })
      .filter(({ askedIf }) => askedIf === null || !without.has(personId))
      .map((line) => ({
        ...{ release_id: id, person_id: personId, template_id: line.id, code: line.code },
        ...{ due_offset: line.dueOffset, short_offset: line.shortOffset, position: line.position },
        ...{ compartment: line.compartment, evidence_compartment: line.evidenceCompartment },
      })),
  )
  await sql`insert into guarantee_items (release_id, person_id, template_id, code, due_offset, short_offset, position, compartment,
      evidence_compartment, state_since)
    select release_id, person_id, template_id, code, due_offset, short_offset, position, compartment, evidence_compartment, ${day}
    from jsonb_to_recordset(${JSON.stringify(items)}::jsonb) as n (release_id uuid, person_id uuid, template_id uuid, code text,
      due_offset smallint, short_offset smallint, position smallint, compartment text, evidence_compartment text)
    on conflict do nothing`.execute(tx)
  const begun = releases.map(({ id, list }) => ({ id, short_list: list === 'short' }))
  await sql`update releases r set begun_on = coalesce(r.begun_on, ${day}), begun_by = ${begunBy}, short_list = n.short_list,
      version = r.version + 1
    from jsonb_to_recordset(${JSON.stringify(begun)}::jsonb) as n (id uuid, short_list boolean) where r.id = n.id`.execute(
    tx,
  )
}

/** Of whom it is known that no such need is there; where nobody knows, the item stays. */
async function peopleWithoutSubstanceNeed(tx: Tx, releases: Beginning[]): Promise<Set<string>> {
  const people = [...new Set(releases.map(({ personId }) => personId))]
  const { rows } = await sql<{ id: string }>`select id from unnest(${people}::uuid[]) id
    where has_substance_need(id) = 'no'`.execute(tx)
  return new Set(rows.map(({ id }) => id))
}
