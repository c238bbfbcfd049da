import { sql } from 'kysely'
import { isChosen } from '#domains/organisation/server/index.ts'
import type { FileAnswer } from '#platform/http/mount.ts'
import { handle } from '#platform/operations/handler.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { notFound, refuse, refuseIfAny } from '#platform/problem.ts'
import { barePhoto } from '../model/jpeg.ts'
import { peopleApi } from '../model/people-api.ts'
import { obstaclesToPhoto } from '../model/photo.ts'
import { readPersonFile } from './person-file.ts'
import { recordsOf, requirePerson, requirePersonToChange } from './person-store.ts'

declare module '#platform/operations/tx.ts' {
  interface Tables {
    personPhotos: {
      personId: string
      bytes: Buffer
      consentBy: string
      consentOn: string
      recordedAt: string
      recordedBy: string | null
    }
  }
}

export const showPhoto = handle(peopleApi.showPhoto, {
  permission: 'people:read',
  concerns: ({ id }) => id,
  async run({ tx }, { id }): Promise<FileAnswer> {
    await requirePerson(tx, id)
    await requireKept(tx)
    const photo = await tx
      .selectFrom('personPhotos')
      .select('bytes')
      .where('personId', 'in', await recordsOf(tx, id))
      .orderBy(sql`person_id <> ${id}`)
      .executeTakeFirst()
    if (!photo) return notFound()
    return { name: 'photo.jpg', bytes: photo.bytes }
  },
})

export const setPhoto = handle(peopleApi.setPhoto, {
  permission: 'people:write',
  concerns: ({ id }) => id,
  async run({ tx, now, today, actor }, { id, photo, consentBy, consentOn }) {
    await requirePersonToChange(tx, id)
    await requireKept(tx)
    const sent = Buffer.from(photo, 'base64')
    refuseIfAny(obstaclesToPhoto({ consentBy, consentOn }, sent, today.toString()))
    await deletePhotos(tx, [id])
    await tx
      .insertInto('personPhotos')
      .values({
        ...{ personId: id, bytes: Buffer.from(barePhoto(sent)!.bytes), consentBy, consentOn },
        ...{ recordedAt: now.toString(), recordedBy: actor.userId },
      })
      .execute()
    return readPersonFile(tx, id, today.toString())
  },
  again: ({ tx, today }, { id }) => readPersonFile(tx, id, today.toString()),
})

/** A yes can be taken back at any time. */
export const removePhoto = handle(peopleApi.removePhoto, {
  permission: 'people:write',
  concerns: ({ id }) => id,
  async run({ tx, today }, { id }) {
    await requirePersonToChange(tx, id)
    await requireKept(tx)
    await deletePhotos(tx, await recordsOf(tx, id))
    return readPersonFile(tx, id, today.toString())
  },
  again: ({ tx, today }, { id }) => readPersonFile(tx, id, today.toString()),
})

async function deletePhotos(tx: Tx, records: string[]): Promise<void> {
  await tx.deleteFrom('personPhotos').where('personId', 'in', records).execute()
}

async function requireKept(tx: Tx): Promise<void> {
  if (!(await isChosen(tx, 'photo'))) refuse({ code: 'photos-not-kept', field: 'photo' })
}
