import { Worker } from 'node:worker_threads'
import { type PossibleDuplicate, possibleDuplicates } from '../model/duplicates.ts'
import type { Likeness } from '../model/same-person.ts'

/** Up to here comparing is quicker than starting a thread for it. */
const fewEnough = 1000

/** Pairs that may be one person. Thousands are compared in a thread of their own, so that nobody else waits meanwhile. */
export async function comparePeople(people: Likeness[]): Promise<PossibleDuplicate[]> {
  return people.length <= fewEnough ? possibleDuplicates(people) : compareInThread(people)
}

export function compareInThread(people: Likeness[]): Promise<PossibleDuplicate[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./compare-people-thread.ts', import.meta.url), { workerData: people })
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}
