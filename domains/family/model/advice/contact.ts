import Type from 'typebox'
import { Day, OrNull } from '#domains/people/model/index.ts'
import { RelationKind } from '../members/relation.ts'

const id = Type.String({ format: 'uuid' })

export const contactTopics = [
  ...(['economy', 'social', 'forms', 'complaints', 'children', 'practical'] as const),
  ...(['visiting', 'counselling', 'other'] as const),
] as const
export const ContactTopic = Type.Enum(contactTopics)
export type ContactTopic = Type.Static<typeof ContactTopic>

export const channels = ['phone', 'visit', 'e-mail', 'chat', 'letter', 'event', 'outreach'] as const
export const Channel = Type.Enum(channels)
export type Channel = Type.Static<typeof Channel>

/** A contact without a name. There is no field for words: what is not there cannot say who it was. */
export const NewContact = Type.Object({
  unitId: id,
  topic: ContactTopic,
  channel: Channel,
  relation: RelationKind,
  county: Type.String({ maxLength: 80 }),
  minutes: Type.Integer({ minimum: 1, maximum: 600 }),
  heldOn: Day,
})
export type NewContact = Type.Static<typeof NewContact>

export const AnonymousContact = Type.Object({
  id,
  ...NewContact.properties,
  caseId: OrNull(id),
  by: OrNull(Type.String()),
})
export type AnonymousContact = Type.Static<typeof AnonymousContact>
