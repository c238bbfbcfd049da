import Type from 'typebox'
import { command, query } from '#platform/operations/operation.ts'
import {
  Allowing,
  AssessmentAnswers,
  AssessmentFile,
  AssessmentRow,
  Checklist,
  NewAssessment,
  NewChecklist,
  RefusingContact,
  Stopping,
} from './assessment.ts'
import { inLanguage } from './children-api.ts'

const id = Type.String({ format: 'uuid' })
const named = Type.Object({ id, name: Type.String() })
const onFile = Type.Object({ id, version: Type.Integer() })
const pdf = { output: Type.Unknown(), givesFile: 'application/pdf' } as const

export const assessmentsApi = {
  /** What is being gathered or holds; of one child where it is named, with all that was before. */
  list: query('family.list-assessments', '/assessments', {
    input: Type.Object({ childId: Type.Optional(id) }),
    output: Type.Object({ assessments: Type.Array(AssessmentRow), today: Type.String() }),
  }),
  show: query('family.show-assessment', '/assessments/:id', {
    input: Type.Object({ id }),
    output: AssessmentFile,
  }),
  /** The prisons that have a checklist of their own today. */
  prisons: query('family.assessment-prisons', '/assessment-prisons', {
    input: Type.Object({}),
    output: Type.Array(named),
  }),
  begin: command('family.begin-assessment', '/children/:childId/assessments', {
    input: NewAssessment,
    output: AssessmentFile,
  }),
  answer: command('family.answer-assessment', '/assessments/:id/answers', {
    input: AssessmentAnswers,
    output: AssessmentFile,
  }),
  sign: command('family.sign-assessment', '/assessments/:id/signature', {
    input: onFile,
    output: AssessmentFile,
  }),
  allow: command('family.allow-contact', '/assessments/:id/allowed', {
    input: Allowing,
    output: AssessmentFile,
  }),
  refuse: command('family.refuse-contact', '/assessments/:id/refused', {
    input: RefusingContact,
    output: AssessmentFile,
  }),
  stop: command('family.stop-contact', '/assessments/:id/stopped', {
    input: Stopping,
    output: AssessmentFile,
  }),
  /** For a pen: the questions as they stand, with the answers so far. */
  checklistPaper: query('family.assessment-checklist', '/assessments/:id/checklist', {
    input: inLanguage,
    ...pdf,
  }),
  letter: query('family.assessment-letter', '/assessments/:id/letter', { input: inLanguage, ...pdf }),
  checklists: query('family.list-checklists', '/child-checklists', {
    input: Type.Object({}),
    output: Type.Object({
      checklists: Type.Array(Checklist),
      prisons: Type.Array(named),
      today: Type.String(),
    }),
  }),
  /** From its first day it stands in the place of the one before. */
  addChecklist: command('family.add-checklist', '/child-checklists', {
    input: NewChecklist,
    output: Checklist,
  }),
}
