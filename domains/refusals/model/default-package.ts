import Type from 'typebox'
import { Day } from '#domains/people/model/index.ts'

const words = Type.String({ minLength: 1, maxLength: 500 })

/** What somebody has while there is no volunteer: a contact among staff by name, open activities, a partner organisation. */
export const DefaultPackage = Type.Object({
  contactId: Type.String({ format: 'uuid' }),
  contactName: Type.String(),
  activities: words,
  partner: words,
  begins: Day,
})
export type DefaultPackage = Type.Static<typeof DefaultPackage>

export const NewPackage = Type.Omit(DefaultPackage, ['contactName'])
export type NewPackage = Type.Static<typeof NewPackage>
