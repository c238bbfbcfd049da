import { parentPort, workerData } from 'node:worker_threads'
import { planAssignment } from '../../model/assignment.ts'
import { solveAssignment } from './solve.ts'

// Run as a thread of its own by plan-aside.ts.
parentPort!.postMessage(await planAssignment(workerData, solveAssignment))
