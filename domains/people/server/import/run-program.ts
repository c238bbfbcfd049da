import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { Problem, type Reason } from '#platform/problem.ts'
import type { BuildTask, Built } from './build-people.ts'
import type { House } from './read-list.ts'
import type { ImportSettings } from './settings.ts'

export type ReadTask = {
  kind: 'read'
  bytes: Uint8Array
  fileName: string
  settings: ImportSettings
  house: House
}
export type Task = ReadTask | BuildTask
export type Reply = { done: string | Built } | { reasons: Reason[] } | { fault: string }

const program = fileURLToPath(new URL('./program.ts', import.meta.url))
const [mostMegabytes, mostMs, idleMs, atOnce] = [768, 120_000, 30_000, 2]

/** The list as JSON text, which goes into the database as it is. */
export const readInProgram = (task: Omit<ReadTask, 'kind'>): Promise<string> =>
  inTurn({ kind: 'read', ...task }) as Promise<string>

export const buildInProgram = (task: Omit<BuildTask, 'kind'>): Promise<Built> =>
  inTurn({ kind: 'build', ...task }) as Promise<Built>

let running = 0
const waiting: (() => void)[] = []

/** A few at a time: ten colleagues with ten lists must not need ten times the memory. */
async function inTurn(task: Task): Promise<string | Built> {
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
  running++
  try {
    return await run(task)
  } finally {
    running--
    waiting.shift()?.()
  }
}

// Whoever looks a list over asks again and again: the program stays ready for a moment, then gives its memory back.
const ready: { child: ChildProcess; leave: NodeJS.Timeout }[] = []

function startOrTake(): ChildProcess {
  const kept = ready.pop()
  if (kept) {
    clearTimeout(kept.leave)
    return kept.child
  }
  return fork(program, {
    execArgv: [`--max-old-space-size=${mostMegabytes}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: {},
  })
}

function keepReady(child: ChildProcess): void {
  // Neither the program nor its timer keeps a server from stopping.
  child.unref()
  child.channel?.unref()
  ready.push({ child, leave: setTimeout(() => dismiss(child), idleMs).unref() })
  child.once('exit', () => forget(child))
}

function dismiss(child: ChildProcess): void {
  forget(child)
  child.kill()
}

function forget(child: ChildProcess): void {
  const at = ready.findIndex((kept) => kept.child === child)
  if (at >= 0) ready.splice(at, 1)
}

function run(task: Task): Promise<string | Built> {
  const child = startOrTake()
  child.ref()
  child.channel?.ref()
  return new Promise((resolve, reject) => {
    const tooLong = setTimeout(() => child.kill('SIGKILL'), mostMs)
    // Without an answer it ran out of memory or time: the file is more than a list of people can be.
    const onExit = () => reject(new Problem('refused', [{ code: 'file-unpacks-too-large', field: 'file' }]))
    child.once('exit', onExit)
    child.once('error', reject)
    child.once('message', (reply: Reply) => {
      clearTimeout(tooLong)
      child.removeAllListeners()
      keepReady(child)
      if ('done' in reply) resolve(reply.done)
      else if ('reasons' in reply) reject(new Problem('refused', reply.reasons))
      else reject(new Error(`the import's program failed\n${reply.fault}`))
    })
    child.send(task)
  })
}
