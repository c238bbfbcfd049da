import Type from 'typebox'
import { Day, OrNull } from '#domains/people/model/index.ts'
import { command, query } from '#platform/operations/operation.ts'
import { GateFile, GateToSee, MetBy, NotMetBecause, PlanContent, volunteersBecause } from './gate.ts'
import { MyGates } from './my-gate.ts'

const Id = Type.String({ format: 'uuid' })
const ofRelease = Type.Object({ id: Id })
const languages = ['en', 'nb', 'bg', 'ro'] as const

export const gateApi = {
  show: query('release.gate', '/releases/:id/gate', { input: ofRelease, output: GateFile }),
  plan: command('release.plan-gate', '/releases/:id/gate', {
    input: Type.Object({ id: Id, version: Type.Integer({ minimum: 0 }), ...PlanContent.properties }),
    output: GateFile,
  }),
  confirm: command('release.confirm-gate', '/releases/:id/gate/confirm', {
    input: Type.Object({ id: Id, version: Type.Integer({ minimum: 1 }) }),
    output: GateFile,
  }),
  close: command('release.close-gate', '/releases/:id/gate/close', {
    input: Type.Object({
      id: Id,
      day: Day,
      met: Type.Boolean(),
      metBy: OrNull(MetBy),
      because: OrNull(NotMetBecause),
      words: OrNull(Type.String({ maxLength: 300 })),
    }),
    output: GateFile,
  }),
  print: query('release.print-gate', '/releases/:id/gate/print', {
    input: Type.Object({
      id: Id,
      language: Type.Enum(languages),
      /** For the person, with everything; for whoever meets, with what is theirs. */
      reader: Type.Enum(['person', 'meets'] as const),
      large: Type.Optional(Type.Boolean()),
    }),
    output: Type.Unknown(),
    givesFile: 'application/pdf',
  }),
  toSee: query('release.gates-to-see', '/gates', { input: Type.Object({}), output: Type.Array(GateToSee) }),
  myGate: query('release.my-gate', '/my/gates', { input: Type.Object({}), output: MyGates }),
  sayMyGate: command('release.say-my-gate', '/my/gates/:releaseId', {
    input: Type.Object({
      releaseId: Id,
      day: Day,
      met: Type.Boolean(),
      because: OrNull(Type.Enum(volunteersBecause)),
      /** By the clock of the phone. */
      saidAt: Type.String({ format: 'date-time' }),
    }),
    output: Type.Object({ id: Id }),
  }),
}
