import './tables.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { setVersioned } from '#platform/operations/versioned.ts'
import { notFound, Problem } from '#platform/problem.ts'
import { agreementState, type PartnerAgreement, soonDays } from '../../model/directory/agreement.ts'
import type { EndingAgreement } from '../../model/directory/directory-api.ts'

const select = (tx: Tx) =>
  tx
    .selectFrom('partnerAgreements as a')
    .leftJoin('access.colleagues as u', 'u.id', 'a.seenBy')
    .select([
      'a.id',
      'a.version',
      'a.partnerId',
      'a.subject',
      'a.signedOn',
      'a.validFrom',
      'a.validTo',
      'a.notes',
    ])
    .select('u.name as seenBy')

const on = <Row extends Pick<PartnerAgreement, 'validFrom' | 'validTo'>>(today: Temporal.PlainDate) => {
  return (row: Row) => ({ ...row, state: agreementState(row, today.toString()) })
}

export async function listAgreements(
  tx: Tx,
  partnerId: string,
  today: Temporal.PlainDate,
): Promise<PartnerAgreement[]> {
  const of = select(tx).where('a.partnerId', '=', partnerId)
  return (await of.orderBy('a.validFrom', 'desc').orderBy('a.id').execute()).map(on(today))
}

export async function requireAgreement(
  tx: Tx,
  id: string,
  today: Temporal.PlainDate,
): Promise<PartnerAgreement> {
  const found = await select(tx).where('a.id', '=', id).executeTakeFirst()
  return found ? on<typeof found>(today)(found) : notFound()
}

/** What runs out soon or ran out lately with organisations in use, unless a later agreement of the same subject goes on. */
export async function listEnding(tx: Tx, today: Temporal.PlainDate): Promise<EndingAgreement[]> {
  const from = today.subtract({ days: soonDays }).toString()
  const until = today.add({ days: soonDays }).toString()
  const ending = await select(tx)
    .innerJoin('partnerOrganisations as o', 'o.id', 'a.partnerId')
    .select('o.name as partner')
    .where('o.retiredOn', 'is', null)
    .where('a.validTo', '>=', from)
    .where('a.validTo', '<=', until)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('partnerAgreements as b')
            .select('b.id')
            .whereRef('b.partnerId', '=', 'a.partnerId')
            .whereRef('b.subject', '=', 'a.subject')
            .where((eb) => eb.or([eb('b.validTo', 'is', null), eb('b.validTo', '>', eb.ref('a.validTo'))])),
        ),
      ),
    )
    .orderBy('a.validTo')
    .orderBy('o.name')
    .execute()
  return ending.map(on(today))
}

type Said = Omit<PartnerAgreement, 'id' | 'version' | 'seenBy' | 'state'>

export async function insertAgreement(tx: Tx, agreement: Said, seenBy: string | null): Promise<string> {
  const entered = tx.insertInto('partnerAgreements').values({ ...agreement, seenBy })
  return (await entered.returning('id').executeTakeFirstOrThrow()).id
}

/** `seenBy` undefined leaves who saw the paper as it is. */
export async function setAgreement(
  tx: Tx,
  change: Omit<Said, 'partnerId'> & { id: string; version: number },
  seenBy: string | null | undefined,
  today: Temporal.PlainDate,
): Promise<void> {
  try {
    await setVersioned(tx, 'partnerAgreements', { ...change, ...(seenBy === undefined ? {} : { seenBy }) })
  } catch (problem) {
    if (!(problem instanceof Problem) || problem.kind !== 'out-of-date') throw problem
    throw new Problem('out-of-date', problem.reasons, await requireAgreement(tx, change.id, today))
  }
}
