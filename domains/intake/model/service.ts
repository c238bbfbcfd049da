import Type from 'typebox'
import { Day, OrNull } from '#domains/people/model/index.ts'
import { NamesInAll } from '#domains/volunteers/model/index.ts'
import { Id } from './referral.ts'

/** What somebody can be accepted to, named by the house in its four languages; without a unit: everywhere. */
export const Service = Type.Object({
  id: Id,
  version: Type.Integer(),
  unitId: OrNull(Id),
  slug: Type.String({ pattern: '^[a-z][a-z0-9-]{1,39}$' }),
  names: NamesInAll,
  retiredOn: OrNull(Day),
})
export type Service = Type.Static<typeof Service>

export const NewService = Type.Pick(Service, ['unitId', 'slug', 'names'])
export const ServiceChange = Type.Pick(Service, ['id', 'version', 'names'])

/** What somebody was accepted to, from a day until a day. */
export const ServiceGiven = Type.Object({
  id: Id,
  version: Type.Integer(),
  serviceId: Id,
  names: NamesInAll,
  begins: Day,
  ends: OrNull(Day),
})
export type ServiceGiven = Type.Static<typeof ServiceGiven>
