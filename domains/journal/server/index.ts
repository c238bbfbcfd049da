import { addTask } from './add-task.ts'
import { changeTask, completeTask, dropTask, reopenTask } from './change-task.ts'
import { listFormerTexts, listTheJournal } from './list-entries.ts'
import { listTheTasks, listWhoCouldOwn } from './tasks.ts'
import { lookAtToday, showToday } from './today.ts'
import { correctNote, writeNote } from './write-note.ts'

export const journalHandlers = [
  listTheJournal,
  listFormerTexts,
  writeNote,
  correctNote,
  listTheTasks,
  listWhoCouldOwn,
  addTask,
  changeTask,
  completeTask,
  dropTask,
  reopenTask,
  showToday,
  lookAtToday,
]

export { requirePart, requirePartForWriting } from './compartment-store.ts'
