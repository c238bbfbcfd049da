import { handle } from '#platform/operations/handler.ts'
import { notFound, refuse, refuseIfAny } from '#platform/problem.ts'
import { instrumentsApi } from '../../model/instruments/instruments-api.ts'
import { readPack } from '../../model/instruments/pack-rules.ts'
import { findPack, insertPack, listPacks, requirePack } from './pack-store.ts'

const nobody = () => null

type Installed = Awaited<ReturnType<typeof requirePack>>

const shown = ({ content, ...installed }: Installed) => {
  const { instrument, version, language, title, source, licence } = content
  return { ...installed, instrument, version, language, title, source, licence }
}

const listThePacks = handle(instrumentsApi.packs, {
  permission: 'needs:policy',
  concerns: nobody,
  run: async ({ tx }) => (await listPacks(tx)).map(shown),
})

const mostBytes = 256 * 1024

/** Takes in a file with the texts of an instrument, or names everything that is wrong with it. */
const installPack = handle(instrumentsApi.installPack, {
  permission: 'needs:policy',
  concerns: nobody,
  async run({ tx, actor, now, file }) {
    if (file.length > mostBytes) refuse('pack-too-large')
    const read = readPack(new TextDecoder().decode(file))
    if ('reasons' in read) return refuse(...read.reasons)
    refuseIfAny((await findPack(tx, read.pack)) ? ['pack-already-there'] : [])
    const installed = { installedAt: now.toString(), installedBy: actor.userId }
    return shown(await requirePack(tx, await insertPack(tx, read.pack, installed)))
  },
  again: async ({ tx }, _input, id) => shown(await requirePack(tx, id)),
})

/** Takes the texts away, wherever they stood; what was answered stays as numbers. */
const removePack = handle(instrumentsApi.removePack, {
  permission: 'needs:policy',
  concerns: nobody,
  async run({ tx }, { id }) {
    const { numDeletedRows } = await tx
      .deleteFrom('instrumentPacks')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    return numDeletedRows === 0n ? notFound() : null
  },
})

export const packHandlers = [listThePacks, installPack, removePack]
