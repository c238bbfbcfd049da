import Type from 'typebox'
import { command, query } from '#platform/operations/operation.ts'

export const Language = Type.Union([
  Type.Literal('en'),
  Type.Literal('nb'),
  Type.Literal('bg'),
  Type.Literal('ro'),
])

/** What stands between this browser and the pages: nobody has begun here, nobody is signed in, a second factor is owed, or nothing. */
export const Step = Type.Union([
  Type.Literal('first-run'),
  Type.Literal('signed-out'),
  Type.Literal('second-factor-setup'),
  Type.Literal('ready'),
])
export type Step = Type.Static<typeof Step>

export const Me = Type.Object({
  step: Step,
  user: Type.Union([
    Type.Object({
      id: Type.String(),
      name: Type.String(),
      email: Type.String(),
      language: Language,
      twoFactor: Type.Boolean(),
    }),
    Type.Null(),
  ]),
  capacity: Type.String(),
  /** Every side from which this user may act today: staff, volunteer. */
  capacities: Type.Array(Type.String()),
  roles: Type.Array(Type.Object({ role: Type.String(), unitId: Type.Union([Type.String(), Type.Null()]) })),
  permissions: Type.Array(Type.String()),
  organisation: Type.Object({
    name: Type.String(),
    country: Type.String(),
    language: Language,
    example: Type.Boolean(),
  }),
})
export type Me = Type.Static<typeof Me>

export const accessApi = {
  me: query('access.me', '/me', { input: Type.Object({}), output: Me }),
  setLanguage: command('access.set-language', '/me/language', {
    input: Type.Object({ language: Language }),
    output: Type.Null(),
  }),
}
