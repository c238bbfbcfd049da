import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { preparePlace } from '#platform/database/postgres-place.ts'

/** One tick of /proc, on every Linux there is. */
const tickMs = 10

const [ownAt, childrenAt] = [11, 13]

/** Ticks as the program and as the kernel for it, from the field behind the process's name. */
function ticksOf(pid: string | number, from: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ')
  return Number(fields[from]) + Number(fields[from + 1])
}

export const processorMs = (pid: number): number => ticksOf(pid, ownAt) * tickMs

/** What all of PostgreSQL has used: the processes that run, and those that its first process has buried. */
export function processorMsOfDatabase(dataDir: string): number {
  const [first] = readFileSync(join(preparePlace(dataDir).cluster, 'postmaster.pid'), 'utf8').split('\n')
  const running = readFileSync(`/proc/${first}/task/${first}/children`, 'utf8').split(' ').filter(Boolean)
  const ticks = running.map((pid) => {
    try {
      return ticksOf(pid, ownAt)
    } catch {
      // Buried between being listed and being asked.
      return 0
    }
  })
  return (ticks.reduce((sum, more) => sum + more, 0) + ticksOf(first!, childrenAt)) * tickMs
}
