import Type from 'typebox'
import { Language } from '#platform/access/access-api.ts'
import { command, query } from '#platform/operations/operation.ts'
import { CardChange, PocketCard } from './card.ts'
import { Id } from './shapes.ts'

/** The plan as paper: there is no line inside. */
export const paperApi = {
  printPlan: query('plans.print-plan', '/people/:personId/plan/paper', {
    input: Type.Object({
      personId: Id,
      language: Language,
      /** Somebody else may read this paper: only what was chosen stands on it. */
      goals: Type.Optional(Type.Array(Id, { maxItems: 20 })),
      strengths: Type.Optional(Type.Array(Id, { maxItems: 5 })),
    }),
    output: Type.Unknown(),
    givesFile: 'application/pdf',
  }),
  card: query('plans.card', '/people/:personId/plan/card', {
    input: Type.Object({ personId: Id }),
    output: PocketCard,
  }),
  setCard: command('plans.set-card', '/people/:personId/plan/card', {
    input: CardChange,
    output: PocketCard,
  }),
  printCard: query('plans.print-card', '/people/:personId/plan/card/paper', {
    input: Type.Object({ personId: Id, language: Language }),
    output: Type.Unknown(),
    givesFile: 'application/pdf',
  }),
}
