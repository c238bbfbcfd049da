import Type from 'typebox'
import { OrNull } from '#domains/people/model/index.ts'
import { Language } from '#platform/access/access-api.ts'
import { Id, ReferralDetails } from './referral.ts'

/** Who may write on the open page; a round and a court have other ways. */
export const openSources = [
  ...(['self-after-release', 'family', 'prison', 'probation', 'organisation'] as const),
] as const

const { sourceKind: _source, birthDate: _birth, sex: _sex, ...asked } = ReferralDetails.properties

/** What the open page asks. Somebody who asks for themselves says there whether we may keep it. */
export const OpenReferral = Type.Object({
  unitId: Id,
  ...asked,
  sourceKind: Type.Enum(openSources),
  agrees: Type.Boolean(),
})
export type OpenReferral = Type.Static<typeof OpenReferral>

/** As the open page sends it: with the ticket of its form, and a field that people do not see and machines fill. */
export const SentReferral = Type.Object({
  ...OpenReferral.properties,
  ticket: Type.String({ maxLength: 200 }),
  website: Type.String({ maxLength: 500 }),
})

/** What the open page needs: where somebody can be referred to, and a ticket for one form. */
export const ReferralForm = Type.Object({
  organisation: Type.String(),
  units: Type.Array(
    Type.Object({
      id: Id,
      slug: Type.String(),
      name: Type.String(),
      place: OrNull(Type.String()),
      language: Language,
    }),
  ),
  ticket: Type.String(),
})
export type ReferralForm = Type.Static<typeof ReferralForm>

/** More than this in a day on the open page of one unit are not people. */
export const mostReferralsADay = 60
/** More than this unread, and the centre has to catch up first. */
export const mostUnread = 400
