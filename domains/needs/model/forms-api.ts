import Type from 'typebox'
import { command, query } from '#platform/operations/operation.ts'
import { languages } from '#platform/texts/languages.ts'
import { NeedsForm, NeedsFormChange, NewNeedsForm } from './form.ts'
import { FormAnswer, FormAnswerLine, NewFormAnswer } from './form-answer.ts'
import { Id, Version } from './shapes.ts'

/** What a centre asks at intake and at reviews, and what was answered. */
export const needsFormsApi = {
  list: query('needs.forms', '/needs/forms', { input: Type.Object({}), output: Type.Array(NeedsForm) }),
  add: command('needs.add-form', '/needs/forms', { input: NewNeedsForm, output: NeedsForm }),
  publish: command('needs.publish-form', '/needs/forms/:id', { input: NeedsFormChange, output: NeedsForm }),
  use: command('needs.use-form', '/needs/forms/:id/use', {
    input: Type.Object({ id: Id, version: Version, isUsed: Type.Boolean() }),
    output: NeedsForm,
  }),
  print: query('needs.print-form', '/needs/form-versions/:id/paper', {
    input: Type.Object({
      id: Id,
      language: Type.Enum(languages),
      isLargePrint: Type.Optional(Type.Boolean()),
    }),
    output: Type.Unknown(),
    givesFile: 'application/pdf',
  }),
  answers: query('needs.form-answers', '/people/:personId/form-answers', {
    input: Type.Object({ personId: Id }),
    output: Type.Array(FormAnswerLine),
  }),
  answer: query('needs.form-answer', '/people/:personId/form-answers/:id', {
    input: Type.Object({ personId: Id, id: Id }),
    output: FormAnswer,
  }),
  give: command('needs.answer-form', '/people/:personId/form-answers', {
    input: NewFormAnswer,
    output: FormAnswerLine,
  }),
}
