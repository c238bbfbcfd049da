import { type Context, handle } from '#platform/operations/handler.ts'
import { notFound } from '#platform/problem.ts'
import { type MyFile, volunteersFieldApi } from '../model/field-api.ts'
import { listInterests } from './interests.ts'
import { listKinds } from './kind-store.ts'
import { readProfile, setProfile } from './profile-store.ts'
import { keyOfRole, statesOfRoles } from './requirement-store.ts'
import { listRoles } from './role-store.ts'
import { requireInterests } from './set-profile.ts'
import { supervisorToday } from './supervision.ts'
import { requireMyself } from './volunteer-store.ts'

async function myFile({ tx, actor, today }: Context): Promise<MyFile> {
  const { id, displayName, state, mostMatches, unitId } = await requireMyself(tx, actor.userId)
  const roles = await listRoles(tx, [id])
  const kinds = new Map((await listKinds(tx)).map((kind) => [kind.id, kind.names]))
  const states = await statesOfRoles(
    tx,
    roles.map((role) => ({ ...role, unitId })),
    today.toString(),
  )
  const { profile, version } = await readProfile(tx, id)
  return {
    ...{ id, name: displayName, state, mostMatches, profile, version },
    roles: roles.map((role) => ({
      ...{ kindId: role.kindId, names: kinds.get(role.kindId)!, state: role.state, since: role.since },
      requirements: states.get(keyOfRole(id, role.kindId)) ?? [],
    })),
    interests: await listInterests(tx),
    supervisor: await supervisorToday(tx, id),
  }
}

const mySelf = handle(volunteersFieldApi.mySelf, {
  permission: 'field:read',
  concerns: (_input, output) => output?.id ?? null,
  run: myFile,
})

/** Where, when and what about; limits and conflicts are talked over with the supervisor. */
const changeMyProfile = handle(volunteersFieldApi.changeMyProfile, {
  permission: 'field:write',
  concerns: ({ id }) => id,
  async run(context, { id, version, area, hours, interests }) {
    const { tx, actor, now } = context
    const own = await requireMyself(tx, actor.userId)
    if (own.id !== id) return notFound()
    await requireInterests(tx, interests)
    const { profile } = await readProfile(tx, id)
    await setProfile(tx, { id, version, profile: { ...profile, area, hours, interests } }, now.toString())
    return myFile(context)
  },
  again: myFile,
})

export const fieldHandlers = [mySelf, changeMyProfile]
