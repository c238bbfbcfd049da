import { parentPort, workerData } from 'node:worker_threads'
import { possibleDuplicates } from '../model/duplicates.ts'

// Run as a thread of its own by compare-people.ts.
parentPort!.postMessage(possibleDuplicates(workerData))
