import type { Tx } from '#platform/operations/tx.ts'
import { notFound } from '#platform/problem.ts'
import type { Pack } from '../../model/instruments/pack.ts'
import './tables.ts'

const packs = (tx: Tx) =>
  tx
    .selectFrom('instrumentPacks as pack')
    .leftJoin('access.colleagues as colleague', 'colleague.id', 'pack.installedBy')
    .select(['pack.id', 'pack.content', 'pack.installedAt', 'colleague.name as installedBy'])

export const listPacks = (tx: Tx) => packs(tx).orderBy('pack.instrument').orderBy('pack.language').execute()

export async function requirePack(tx: Tx, id: string) {
  return (await packs(tx).where('pack.id', '=', id).executeTakeFirst()) ?? notFound()
}

export async function findPack(tx: Tx, { instrument, language }: Pick<Pack, 'instrument' | 'language'>) {
  const found = await packs(tx)
    .where('pack.instrument', '=', instrument)
    .where('pack.language', '=', language)
    .executeTakeFirst()
  return found?.content ?? null
}

type Installed = { installedAt: string; installedBy: string }

export async function insertPack(tx: Tx, content: Pack, installed: Installed): Promise<string> {
  const { instrument, version, language } = content
  const { id } = await tx
    .insertInto('instrumentPacks')
    .values({
      ...{ instrument, definitionVersion: version, language },
      ...{ content: JSON.stringify(content), ...installed },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
