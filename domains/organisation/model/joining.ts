import Type from 'typebox'
import { Language } from '#platform/access/access-api.ts'
import { HeldRole } from './staff.ts'

const name = Type.String({ minLength: 1, maxLength: 120 })
const email = Type.String({ format: 'email', maxLength: 200 })

export const leastPasswordLength = 12
const password = Type.String({ minLength: leastPasswordLength, maxLength: 200 })

/** The very first user, who runs the system; `code` was printed on the console. */
export const Beginning = Type.Object({
  code: Type.String({ minLength: 1, maxLength: 40 }),
  organisation: Type.String({ minLength: 1, maxLength: 120 }),
  country: Type.String({ pattern: '^[A-Z]{2}$' }),
  language: Language,
  name,
  email,
  password,
})
export type Beginning = Type.Static<typeof Beginning>

export const NewInvitation = Type.Object({
  name,
  email,
  language: Language,
  roles: Type.Array(HeldRole, { minItems: 1, maxItems: 20 }),
})
export type NewInvitation = Type.Static<typeof NewInvitation>

/** One that waits for an answer; past `expiresAt` it waits in vain and a new one is needed. */
export const WaitingInvitation = Type.Object({
  id: Type.String({ format: 'uuid' }),
  name: Type.String(),
  email: Type.String(),
  roles: Type.Array(HeldRole),
  expiresAt: Type.String(),
})
export type WaitingInvitation = Type.Static<typeof WaitingInvitation>

/**
 * `link` is told once, to whoever invited, so that it can be handed over where mail does not reach (`mailed`). `waits`: a second
 * person is asked about a role; the invitation can be answered meanwhile.
 */
export const Invitation = Type.Object({
  ...WaitingInvitation.properties,
  link: Type.Union([Type.String(), Type.Null()]),
  mailed: Type.Boolean(),
  waits: Type.Boolean(),
})
export type Invitation = Type.Static<typeof Invitation>

/** What the invited person sees before they answer. */
export const OpenInvitation = Type.Object({
  name: Type.String(),
  email: Type.String(),
  language: Language,
  organisation: Type.String(),
  state: Type.Union([
    Type.Literal('open'),
    Type.Literal('used'),
    Type.Literal('expired'),
    Type.Literal('unknown'),
  ]),
})
export type OpenInvitation = Type.Static<typeof OpenInvitation>

export const Acceptance = Type.Object({
  token: Type.String({ minLength: 20, maxLength: 100 }),
  name,
  language: Language,
  password,
})
export type Acceptance = Type.Static<typeof Acceptance>
