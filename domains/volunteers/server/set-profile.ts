import { handle } from '#platform/operations/handler.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { invalid } from '#platform/problem.ts'
import { volunteersApi } from '../model/volunteers-api.ts'
import { readProfile, setProfile } from './profile-store.ts'
import { requireVolunteer } from './volunteer-store.ts'

export const setVolunteerProfile = handle(volunteersApi.setProfile, {
  permission: 'volunteers:write',
  concerns: ({ id }) => id,
  async run({ tx, now }, { id, version, profile }) {
    await requireVolunteer(tx, id)
    await requireInterests(tx, profile.interests)
    return setProfile(tx, { id, version, profile }, now.toString())
  },
  async again({ tx }, _input, id) {
    await requireVolunteer(tx, id)
    return readProfile(tx, id)
  },
})

/** Only what stands on the list: what is on no list nobody else can have in common. */
export async function requireInterests(
  tx: Tx,
  codes: readonly string[],
  field = 'profile.interests',
): Promise<void> {
  if (codes.length === 0) return
  const known = await tx.selectFrom('matchingInterests').select('code').where('code', 'in', codes).execute()
  if (known.length < new Set(codes).size) invalid({ code: 'not-allowed-value', field })
}
