import type { NewGathering } from '../../model/gatherings/gathering.ts'

type Owner = { query(text: string, values: unknown[]): Promise<{ rows: Record<string, string>[] }> }

export const aGathering = (unitId: string, more: Partial<NewGathering> = {}): NewGathering => ({
  ...{ unitId, kind: 'family-event', about: null, place: 'The park by the river', bring: null, leaders: [] },
  names: { en: 'Summer picnic', nb: null, bg: 'Летен пикник', ro: null },
  ...{ seats: null, guestsNamed: false, replyUntil: null },
  days: [{ id: null, day: '2026-12-05', starts: '12:00', ends: '16:00', topic: null }],
  ...more,
})

async function idOf(owner: Owner, text: string, values: unknown[]): Promise<string> {
  return (await owner.query(text, values)).rows[0]!.id!
}

export const insertRelative = (owner: Owner, unitId: string, name: string, email: string | null = null) =>
  idOf(
    owner,
    `insert into family_members (unit_id, display_name, sort_name, search_key, language, email, served_on)
     values ($1, $2, $2, lower($2), 'bg', $3, '2026-11-01') returning id`,
    [unitId, name, email],
  )

export const insertChild = (owner: Owner, unitId: string, called: string) =>
  idOf(owner, `insert into children (unit_id, called) values ($1, $2) returning id`, [unitId, called])

/** A restriction between two, whatever they are. */
export const keepApart = (
  owner: Owner,
  unitId: string,
  one: { kind: string; id: string },
  other: { kind: string; id: string },
  begins = '2026-01-01',
) => {
  const isParticipant = one.kind === 'participant'
  return idOf(
    owner,
    `insert into restrictions (person_id, unit_id, holder_kind, holder_id, holder_name, other_kind, other_id, other_name, kind, forbids,
       who_may_know, begins, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, 'somebody', 'protection-order', 'meeting', 'coordinators', $8, now()) returning id`,
    [
      isParticipant ? one.id : null,
      isParticipant ? null : unitId,
      ...[one.kind, one.id, isParticipant ? null : 'somebody', other.kind, other.id, begins],
    ],
  )
}
