import { randomUUID } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { birthOf } from './processes.ts'

type Instance = { id: string; pid: number; birth: string | null; port: number | null }

export type Claim = {
  running: null
  /** What /api/health must answer as `instance`, so that a second start can recognise this one. */
  id: string
  /** To be told as soon as the port is open. */
  announce: (port: number) => void
  release: () => void
}

/** Claims a data directory for this process, or tells the address of the Landfall that already serves it. */
export async function claimDataDirectory(dataDir: string): Promise<Claim | { running: string }> {
  mkdirSync(dataDir, { recursive: true, mode: 0o711 })
  const file = join(dataDir, 'instance.json')
  const mine: Instance = { id: randomUUID(), pid: process.pid, birth: birthOf(process.pid), port: null }
  const patience = Date.now() + 60_000
  while (!writeIfAbsent(file, mine)) {
    const other = read(file)
    if (other === null) continue
    const address = other.port === null ? null : addressOf(other.port)
    if (address !== null && (await answersAs(address, other.id))) return { running: address }
    if (other.birth === null || birthOf(other.pid) !== other.birth) removeIfStill(file, other)
    else if (Date.now() > patience)
      throw new Error(`Process ${other.pid} holds ${dataDir} but does not answer. End it, then start again.`)
    // It is just starting or just ending.
    else await delay(100)
  }
  return {
    running: null,
    id: mine.id,
    announce: (port) => replace(file, { ...mine, port }),
    release: () => removeIfStill(file, mine),
  }
}

const addressOf = (port: number) => `http://127.0.0.1:${port}`

async function answersAs(address: string, id: string): Promise<boolean> {
  try {
    const answer = await fetch(`${address}/api/health`, { signal: AbortSignal.timeout(3000) })
    const health = (await answer.json()) as { instance?: string }
    return health.instance === id
  } catch {
    return false
  }
}

function read(file: string): Instance | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    // A power cut can leave an empty file.
    if (error instanceof SyntaxError) rmSync(file, { force: true })
    return null
  }
}

function writeIfAbsent(file: string, instance: Instance): boolean {
  const unfinished = writeBeside(file, instance)
  try {
    linkSync(unfinished, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return false
  } finally {
    rmSync(unfinished)
  }
}

const replace = (file: string, instance: Instance) => renameSync(writeBeside(file, instance), file)

function writeBeside(file: string, instance: Instance): string {
  const unfinished = `${file}.${instance.id}`
  writeFileSync(unfinished, JSON.stringify(instance), { mode: 0o600 })
  return unfinished
}

function removeIfStill(file: string, instance: Instance): void {
  if (read(file)?.id === instance.id) rmSync(file, { force: true })
}
