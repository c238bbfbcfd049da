import Type from 'typebox'
import { command, query } from '#platform/operations/operation.ts'
import { NewPrison, Prison, PrisonChange, VisitorsPrison } from './prison.ts'

const uuid = Type.String({ format: 'uuid' })

export const partnersApi = {
  prisons: query('partners.prisons', '/prisons', { input: Type.Object({}), output: Type.Array(Prison) }),
  prison: query('partners.prison', '/prisons/:id', { input: Type.Object({ id: uuid }), output: Prison }),
  addPrison: command('partners.add-prison', '/prisons', { input: NewPrison, output: Prison }),
  changePrison: command('partners.change-prison', '/prisons/:id', { input: PrisonChange, output: Prison }),
  /** Prisons that stand on people's records and are not here yet, with how many are held there. */
  namedPrisons: query('partners.named-prisons', '/prisons/named', {
    input: Type.Object({}),
    output: Type.Array(Type.Object({ name: Type.String(), people: Type.Integer() })),
  }),
  /** What a visitor needs to know of a prison, by its id or by its name as it stands on a match. */
  myPrison: query('partners.my-prison', '/my/prison', {
    input: Type.Object({ id: Type.Optional(uuid), name: Type.Optional(Type.String({ maxLength: 200 })) }),
    output: VisitorsPrison,
  }),
}
