import type { Generated, Selectable } from 'kysely'
import type { Tx } from '#platform/operations/tx.ts'
import { notFound } from '#platform/problem.ts'
import type { ConsentPurpose, ConsentWay, DataGroup, WithdrawalWay } from '../model/consent.ts'

type ConsentsTable = {
  id: Generated<string>
  version: Generated<number>
  personId: string
  purpose: ConsentPurpose
  recipient: string | null
  recipientId: Generated<string | null>
  textVersion: Generated<string>
  dataGroups: DataGroup[]
  language: string
  how: ConsentWay
  witness: string | null
  givenOn: string
  ends: string | null
  withdrawnOn: Generated<string | null>
  withdrawnHow: Generated<WithdrawalWay | null>
  recordedAt: Generated<string>
  recordedBy: Generated<string | null>
  withdrawnBy: Generated<string | null>
}

declare module '#platform/operations/tx.ts' {
  interface Tables {
    consents: ConsentsTable
  }
}

export type ConsentRow = Selectable<ConsentsTable>

const consents = (tx: Tx) =>
  tx
    .selectFrom('consents as consent')
    .innerJoin('people as person', 'person.id', 'consent.personId')
    .leftJoin('access.colleagues as writer', 'writer.id', 'consent.recordedBy')
    .select(['consent.id', 'consent.version', 'consent.personId', 'consent.purpose', 'consent.recipient'])
    .select(['consent.dataGroups', 'consent.language', 'consent.how', 'consent.witness', 'consent.givenOn'])
    .select(['consent.ends', 'consent.withdrawnOn', 'consent.withdrawnHow', 'person.unitId'])
    .select(['consent.recipientId', 'consent.textVersion'])
    .select(['person.displayName as personName', 'writer.name as recordedByName'])

export type ConsentRecord = Awaited<ReturnType<typeof requireConsent>>

export const listConsentsOf = (tx: Tx, personIds: string[]): Promise<ConsentRecord[]> =>
  consents(tx).where('consent.personId', 'in', personIds).orderBy('consent.givenOn', 'desc').execute()

/** Of people whose case is open: consents with a last day between two days that no later one of the same purpose has replaced. */
export const listEnding = (tx: Tx, from: string, until: string, most: number): Promise<ConsentRecord[]> =>
  consents(tx)
    .where('person.active', '=', true)
    .where('consent.withdrawnOn', 'is', null)
    .where('consent.ends', '>=', from)
    .where('consent.ends', '<=', until)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('consents as later')
            .select('later.id')
            .whereRef('later.personId', '=', 'consent.personId')
            .whereRef('later.purpose', '=', 'consent.purpose')
            .where('later.withdrawnOn', 'is', null)
            .where(({ eb, or, and, ref }) =>
              and([
                or([
                  eb('later.recipient', '=', ref('consent.recipient')),
                  and([eb('later.recipient', 'is', null), eb('consent.recipient', 'is', null)]),
                ]),
                or([eb('later.ends', 'is', null), eb('later.ends', '>', ref('consent.ends'))]),
              ]),
            ),
        ),
      ),
    )
    .orderBy('consent.ends')
    .orderBy('person.sortName')
    .limit(most)
    .execute()

export async function requireConsent(tx: Tx, id: string) {
  return (await consents(tx).where('consent.id', '=', id).executeTakeFirst()) ?? notFound()
}
