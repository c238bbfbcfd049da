import { Worker } from 'node:worker_threads'
import type { Planned, WaitingList } from '../../model/assignment.ts'

/** So long may one list take before it is given up; one of 500 takes about a second. */
const mostSeconds = 60

let last: Promise<unknown> = Promise.resolve()

/** Looks at a whole list in a thread of its own, so that the server goes on answering; one at a time, so that two do not slow each other. */
export function planAside(list: WaitingList): Promise<Planned[]> {
  if (list.seekers.length === 0) return Promise.resolve([])
  const planned = last.then(() => inThread(list))
  last = planned.catch(() => {})
  return planned
}

function inThread(list: WaitingList): Promise<Planned[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./plan-thread.ts', import.meta.url), {
      workerData: list,
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    })
    const giveUp = setTimeout(() => {
      reject(new Error('the assignment took too long'))
      void worker.terminate()
    }, mostSeconds * 1000)
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => {
      clearTimeout(giveUp)
      reject(new Error('the assignment ended without an answer'))
    })
  })
}
