import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Context } from '#platform/operations/handler.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { refuse } from '#platform/problem.ts'
import type { ConsentPurpose, DataGroup } from '../model/consent.ts'
import type { Disclosure, Ground, GroundKind, RecipientKind, StopReason } from '../model/disclosure.ts'
import { disclosures } from './disclosure-store.ts'
import './events.ts'

type Towards = {
  personId: string
  recipientKind: RecipientKind
  recipientId?: string | null
  recipientName: string
  /** What kind of organisation it is, for rules of law; of one in the directory the directory says. */
  recipientType?: string | null
  purpose: ConsentPurpose
  dataGroup: DataGroup
  /** The moment of the telling: `now` of the request. */
  at: Temporal.Instant
}

/** On which grounds something could be told at that moment: consents first, then exceptions, then rules of law; none: an empty list. */
export async function findGrounds(tx: Tx, wanted: Towards): Promise<Ground[]> {
  const { personId, recipientKind, recipientId = null, recipientName, recipientType = null } = wanted
  const { purpose, dataGroup, at } = wanted
  const { rows } =
    await sql<Ground>`select kind, id, holds_until, ends from grounds_for(${personId}, ${recipientKind},
    ${recipientId}, ${recipientName}, ${recipientType}, ${purpose}, ${dataGroup}, ${at.toString()})`.execute(
      tx,
    )
  return rows
}

type What = {
  /** The kind of the record that holds what is told, such as `referral-item`; and that record. */
  whatKind: string
  whatId: string
  words?: string | null
  /** Named by whoever tells it; without it the first consent or exception is taken. A rule of law is never taken unnamed. */
  ground?: { kind: GroundKind; id: string } | undefined
}

/**
 * Puts on record that something is told to somebody outside, on exactly one ground; gives the id. Refused as `no-ground`, naming the
 * group of data, where none holds at that minute: the database decides. Tell it in the transaction in which it is told.
 */
export async function disclose(
  tx: Tx,
  { ground, whatKind, whatId, words = null, ...towards }: Towards & What,
): Promise<string> {
  const grounds = await findGrounds(tx, towards)
  const chosen = ground
    ? grounds.find(({ kind, id }) => kind === ground.kind && id === ground.id)
    : grounds.find(({ kind }) => kind !== 'legal')
  if (!chosen) return refuse({ code: 'no-ground', values: { dataGroup: towards.dataGroup } })
  const { personId, recipientKind, recipientId = null, recipientName, recipientType = null } = towards
  const id = randomUUID()
  await tx
    .insertInto('disclosures')
    .values({
      ...{ id, personId, recipientKind, recipientId, recipientName, recipientType, whatKind, whatId, words },
      ...{ purpose: towards.purpose, dataGroup: towards.dataGroup, disclosedAt: towards.at.toString() },
      consentId: chosen.kind === 'consent' ? chosen.id : null,
      legalGroundId: chosen.kind === 'legal' ? chosen.id : null,
      overrideId: chosen.kind === 'override' ? chosen.id : null,
    })
    .execute()
  return id
}

/** What was told of one record, the first first. */
export const listDisclosures = (
  tx: Tx,
  { whatKind, whatId }: { whatKind: string; whatId: string },
): Promise<Disclosure[]> =>
  disclosures(tx)
    .where('whatKind', '=', whatKind)
    .where('whatId', '=', whatId)
    .orderBy('disclosedAt')
    .execute()

type Stopping =
  | { consentId: string }
  | { overrideId: string }
  | { whatKind: string; whatId: string }
  | { ids: string[] }

/**
 * Stops what is under way on a consent or an exception, or of a record, and tells each as `grounds.disclosure-stopped`. Except of what is
 * `done`, the recipients stand on the list of those who are asked to delete.
 */
export async function stopDisclosures(
  { tx, now, tell }: Pick<Context, 'tx' | 'now' | 'tell'>,
  which: Stopping,
  because: StopReason,
): Promise<string[]> {
  let stopping = tx
    .updateTable('disclosures')
    .set(({ eb }) => ({
      version: eb('version', '+', 1),
      stoppedAt: sql<string>`greatest(disclosed_at, ${now.toString()}::timestamptz)`,
      stoppedBecause: because,
    }))
    .where('stoppedAt', 'is', null)
  if ('consentId' in which) stopping = stopping.where('consentId', '=', which.consentId)
  else if ('overrideId' in which) stopping = stopping.where('overrideId', '=', which.overrideId)
  else if ('ids' in which) stopping = stopping.where('id', 'in', which.ids)
  else stopping = stopping.where('whatKind', '=', which.whatKind).where('whatId', '=', which.whatId)
  const stopped = await stopping.returning(['id', 'personId']).execute()
  for (const { id, personId } of stopped) tell('grounds.disclosure-stopped', { disclosureId: id, personId })
  return stopped.map(({ id }) => id)
}
