import type { Tx } from '#platform/operations/tx.ts'
import { notFound } from '#platform/problem.ts'
import type { Agreement, KindText, TextsInAll } from '../model/agreement.ts'
import { handbookText } from '../model/agreement-texts/index.ts'
import './tables.ts'

/** The text that an agreement was made with: the house's own, or the handbook's. */
export async function currentAgreementText(
  tx: Tx,
  { textId, kind }: { textId: string | null; kind: { endsWithCustody: boolean } },
): Promise<TextsInAll> {
  if (textId === null) return handbookText(kind)
  const found = tx.selectFrom('agreementTexts').select('texts').where('id', '=', textId)
  return (await found.executeTakeFirstOrThrow()).texts
}

export const listAgreementTexts = (tx: Tx): Promise<KindText[]> =>
  tx
    .selectFrom('agreementTexts')
    .select(['id', 'kindId', 'texts', 'validFrom', 'why'])
    .orderBy('validFrom')
    .execute()

const columns = [
  'id',
  'version',
  'matchId',
  'personId',
  'number',
  'textId',
  'points',
  'madeOn',
  'replacedOn',
] as const

export type AgreementRecord = Agreement & { matchId: string; personId: string; textId: string | null }

async function withSignatures(
  tx: Tx,
  rows: Omit<AgreementRecord, 'signatures'>[],
): Promise<AgreementRecord[]> {
  if (rows.length === 0) return []
  const signed = await tx
    .selectFrom('agreementSignatures as s')
    .leftJoin('access.colleagues as c', 'c.id', 's.seenBy')
    .select(['s.agreementId', 's.who', 's.way', 's.signedOn', 's.language', 's.strokes', 's.seenBy'])
    .select('c.name')
    .where(
      's.agreementId',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('s.id')
    .execute()
  return rows.map((row) => ({
    ...row,
    signatures: signed
      .filter(({ agreementId }) => agreementId === row.id)
      .map(({ agreementId: _of, name, seenBy, ...signature }) => ({
        ...signature,
        seenBy: seenBy === null ? null : { id: seenBy, name: name ?? '' },
      })),
  }))
}

/** Every version of what the two agreed, the latest first. */
export async function listAgreements(tx: Tx, matchId: string): Promise<AgreementRecord[]> {
  const found = tx.selectFrom('matchAgreements').select(columns).where('matchId', '=', matchId)
  return withSignatures(tx, await found.orderBy('number', 'desc').execute())
}

export async function requireAgreement(tx: Tx, id: string): Promise<AgreementRecord> {
  const found = tx.selectFrom('matchAgreements').select(columns).where('id', '=', id)
  const [agreement] = await withSignatures(tx, await found.execute())
  return agreement ?? notFound()
}
