import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Site } from '#platform/operations/site.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { notFound } from '#platform/problem.ts'
import type { Language } from '#platform/texts/languages.ts'
import type { Pack } from '../../model/instruments/pack.ts'
import type { Answers } from '../../model/instruments/scoring.ts'
import type { Asked, InstrumentsOfPerson } from '../../model/instruments/shapes.ts'
import './tables.ts'

type Signer = Pick<Site, 'fingerprint'>

/** The link's secret: ours alone to make, from the sitting it opens. */
export const tokenOf = (site: Signer, id: string): string => site.fingerprint(['questions handed over', id])
/** The table keeps only this, from which the link cannot be made. */
export const hashOf = (site: Signer, token: string): string => site.fingerprint(['link to questions', token])

const minutesInHand = 120

type Begun = { begunAt: string; begunBy: string }

/** Opens the questions for two hours; what was answered before stays, so that an empty battery costs nothing. */
export async function openSitting(
  tx: Tx,
  site: Signer,
  sitting: Asked & { personId: string; definitionVersion: number },
  { begunAt, begunBy }: Begun,
): Promise<string> {
  const endsAt = Temporal.Instant.from(begunAt).add({ minutes: minutesInHand }).toString()
  const id = randomUUID()
  const opened = await tx
    .insertInto('instrumentSittings')
    .values({ id, ...sitting, begunAt, begunBy, endsAt, tokenHash: hashOf(site, tokenOf(site, id)) })
    .onConflict((conflict) =>
      conflict
        .columns(['personId', 'instrument', 'language', 'areaId'])
        .doUpdateSet({ begunAt, begunBy, endsAt }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  return opened.id
}

/** What has not come back yet. */
export async function listSittings(tx: Tx, records: string[]): Promise<InstrumentsOfPerson['sittings']> {
  const found = await tx
    .selectFrom('instrumentSittings as sitting')
    .leftJoin('lifeAreas as area', 'area.id', 'sitting.areaId')
    .select(['sitting.id', 'sitting.instrument', 'sitting.language', 'sitting.areaId', 'sitting.begunAt'])
    .select('area.names')
    .where('sitting.personId', 'in', records)
    .orderBy('sitting.begunAt')
    .execute()
  return found.map(({ names, ...sitting }) => ({
    ...sitting,
    area: sitting.areaId && names ? { id: sitting.areaId, names } : null,
  }))
}

export async function dropSitting(tx: Tx, id: string, records: string[]): Promise<void> {
  const { numDeletedRows } = await tx
    .deleteFrom('instrumentSittings')
    .where('id', '=', id)
    .where('personId', 'in', records)
    .executeTakeFirstOrThrow()
  if (numDeletedRows === 0n) notFound()
}

type InHand = {
  personId: string
  instrument: Asked['instrument']
  definitionVersion: number
  language: string
  areaNames: Record<Language, string> | null
  answers: Answers
  content: Pack | null
}

/** What a link opens, if it still opens anything; asked by somebody without a name. */
export async function findInHand(tx: Tx, tokenHash: string, now: Temporal.Instant): Promise<InHand | null> {
  const { rows } =
    await sql<InHand>`select * from instrument_sitting(${tokenHash}, ${now.toString()})`.execute(tx)
  return rows[0] ?? null
}

type Deed = { deed: string; answers: Answers; total: number | null }

export async function doInHand(
  tx: Tx,
  tokenHash: string,
  { deed, answers, total }: Deed,
  now: Temporal.Instant,
): Promise<void> {
  await sql`select instrument_sitting_do(${tokenHash}, ${deed}, ${JSON.stringify(answers)}::jsonb, ${total}::integer,
    ${now.toString()})`.execute(tx)
}
