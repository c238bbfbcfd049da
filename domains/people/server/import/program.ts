import { Problem } from '#platform/problem.ts'
import { type BuildTask, buildPeople } from './build-people.ts'
import { readList } from './read-list.ts'
import type { ReadTask, Reply, Task } from './run-program.ts'

// Run as a process of its own by run-program.ts: a large list takes seconds and memory that a server should not give.
process.on('message', (task: Task) => {
  process.send!(replyTo(task))
})
// Nothing of a list outlives the server that asked.
process.once('disconnect', () => process.exit())

function replyTo(task: Task): Reply {
  try {
    return { done: task.kind === 'read' ? read(task) : build(task) }
  } catch (error) {
    if (error instanceof Problem) return { reasons: error.reasons }
    // The message of anything else may quote the list.
    return { fault: error instanceof Error ? (error.stack ?? '').replace(error.message, '') : 'unknown' }
  }
}

const read = ({ bytes, fileName, settings, house }: ReadTask) =>
  JSON.stringify(readList(bytes, fileName, settings, house))

const build = (task: BuildTask) => buildPeople(task)
