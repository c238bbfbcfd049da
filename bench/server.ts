import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { processorMs } from './processor-time.ts'

export type RunningServer = {
  port: number
  milliseconds: number
  megabytes(): number
  /** Of the processor, since it started. */
  processorMs(): number
  stop(): Promise<void>
}

/** Starts a program of ours as a process of its own and waits until it answers at `path`. */
export async function startProgram(
  program: string,
  { port, path, env }: { port: number; path: string; env: Record<string, string> },
): Promise<RunningServer> {
  const began = performance.now()
  const file = fileURLToPath(new URL(`../${program}`, import.meta.url))
  const child = spawn(process.execPath, [file], {
    env: { ...process.env, PORT: String(port), ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const stop = () => end(child)
  try {
    await untilAnswered(child, `http://127.0.0.1:${port}${path}`)
  } catch (error) {
    await stop()
    throw error
  }
  return {
    port,
    milliseconds: performance.now() - began,
    megabytes: () => megabytesOf(child.pid!),
    processorMs: () => processorMs(child.pid!),
    stop,
  }
}

async function untilAnswered(child: ChildProcess, address: string): Promise<void> {
  for (const patience = performance.now() + 120_000; performance.now() < patience; await delay(10)) {
    if (child.exitCode !== null) throw new Error(`the server ended by itself (${child.exitCode})`)
    const answer = await fetch(address).catch(() => null)
    await answer?.arrayBuffer()
    if (answer?.ok) return
  }
  throw new Error(`nothing answers at ${address}`)
}

const megabytesOf = (pid: number): number =>
  Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    const impatience = setTimeout(() => child.kill('SIGKILL'), 20_000)
    child.once('exit', () => {
      clearTimeout(impatience)
      resolve()
    })
    child.kill('SIGTERM')
  })
}
