import Type from 'typebox'
import { command, query } from '#platform/operations/operation.ts'
import { NamesInAll } from './kind.ts'
import { Interest } from './policy-api.ts'
import { MatchingProfile } from './profile.ts'
import { RequirementState } from './requirement.ts'
import { RoleState, Supervision, VolunteerState } from './volunteer.ts'

const id = Type.String({ format: 'uuid' })
const { area, hours, interests } = MatchingProfile.properties

/** A volunteer's own file as they see it themselves. */
export const MyFile = Type.Object({
  id,
  name: Type.String(),
  state: VolunteerState,
  mostMatches: Type.Integer(),
  roles: Type.Array(
    Type.Object({
      kindId: id,
      names: NamesInAll,
      state: RoleState,
      since: Type.String({ format: 'date' }),
      requirements: Type.Array(RequirementState),
    }),
  ),
  profile: MatchingProfile,
  version: Type.Integer(),
  /** What can be chosen as an interest. */
  interests: Type.Array(Interest),
  supervisor: Supervision,
})
export type MyFile = Type.Static<typeof MyFile>

/** For volunteers themselves. */
export const volunteersFieldApi = {
  mySelf: query('volunteers.my-self', '/my/volunteer', { input: Type.Object({}), output: MyFile }),
  changeMyProfile: command('volunteers.change-my-profile', '/my/volunteer/profile', {
    input: Type.Object({ id, version: Type.Integer(), area, hours, interests }),
    output: MyFile,
  }),
}
