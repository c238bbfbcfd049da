import Type from 'typebox'
import { command, query } from '#platform/operations/operation.ts'
import { NewOverride, Override, OverrideDecision, overrideReasons } from './override.ts'

const uuid = Type.String({ format: 'uuid' })
const count = Type.Integer({ minimum: 0 })

export const overridesApi = {
  ofPerson: query('grounds.overrides-of-person', '/people/:personId/overrides', {
    input: Type.Object({ personId: uuid }),
    output: Type.Array(Override),
  }),
  /** What waits for a second person and what runs. */
  waiting: query('grounds.overrides', '/overrides', { input: Type.Object({}), output: Type.Array(Override) }),
  ask: command('grounds.ask-override', '/people/:personId/overrides', {
    input: NewOverride,
    output: Override,
  }),
  decide: command('grounds.decide-override', '/overrides/:id/decision', {
    input: OverrideDecision,
    output: Override,
  }),
  end: command('grounds.end-override', '/overrides/:id/end', {
    input: Type.Object({ id: uuid, version: Type.Integer() }),
    output: Override,
  }),
  /** How often, why, agreed to or not, and how much was told on it, month by month. */
  report: query('grounds.override-report', '/overrides/report', {
    input: Type.Object({}),
    output: Type.Object({
      months: Type.Array(
        Type.Object({
          month: Type.String(),
          unitName: Type.String(),
          reason: Type.Enum(overrideReasons),
          ...{ asked: count, approved: count, refused: count, told: count },
        }),
      ),
      latest: Type.Array(Override),
    }),
  }),
}
