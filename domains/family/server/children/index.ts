import { aroundChildHandlers } from './around-child.ts'
import { assessmentHandlers } from './assessments.ts'
import { checklistHandlers } from './checklists.ts'
import { childHandlers } from './children.ts'
import { contactHandlers } from './contacts.ts'
import { decidingHandlers } from './decide.ts'
import { childPaperHandlers } from './papers.ts'

export const childrenHandlers = [
  ...childHandlers,
  ...aroundChildHandlers,
  ...contactHandlers,
  ...assessmentHandlers,
  ...decidingHandlers,
  ...checklistHandlers,
  ...childPaperHandlers,
]
