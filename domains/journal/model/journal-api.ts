import Type from 'typebox'
import { command, query } from '#platform/operations/operation.ts'
import { Entry, EntryCorrection, EntryFilter, EntryPage, FormerEntry, NewEntry } from './entry.ts'
import { Id, Version } from './shapes.ts'
import { NewTask, Task, TaskChange, TaskFilter, TaskOwner, TaskPlace } from './task.ts'
import { Today } from './today.ts'

const oneTask = Type.Object({ id: Id, version: Version })

export const journalApi = {
  list: query('journal.list', '/people/:personId/journal', { input: EntryFilter, output: EntryPage }),
  formerTexts: query('journal.former-texts', '/people/:personId/journal/:id/former', {
    input: Type.Object({ personId: Id, id: Id }),
    output: Type.Array(FormerEntry),
  }),
  writeNote: command('journal.write-note', '/people/:personId/journal', { input: NewEntry, output: Entry }),
  correctNote: command('journal.correct-note', '/journal/:id', { input: EntryCorrection, output: Entry }),

  tasks: query('journal.tasks', '/tasks', { input: TaskFilter, output: Type.Array(Task) }),
  taskOwners: query('journal.task-owners', '/tasks/owners', {
    input: TaskPlace,
    output: Type.Array(TaskOwner),
  }),
  addTask: command('journal.add-task', '/tasks', { input: NewTask, output: Task }),
  changeTask: command('journal.change-task', '/tasks/:id', { input: TaskChange, output: Task }),
  completeTask: command('journal.complete-task', '/tasks/:id/complete', { input: oneTask, output: Task }),
  dropTask: command('journal.drop-task', '/tasks/:id/drop', {
    input: Type.Object({
      ...oneTask.properties,
      dropReason: Type.String({ minLength: 1, maxLength: 500 }),
    }),
    output: Task,
  }),
  reopenTask: command('journal.reopen-task', '/tasks/:id/reopen', { input: oneTask, output: Task }),

  today: query('journal.today', '/today', { input: Type.Object({}), output: Today }),
  lookAtToday: command('journal.look-at-today', '/today/looks', {
    input: Type.Object({}),
    output: Type.Null(),
  }),
}
