import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { preparePlace } from '#platform/database/postgres-place.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

export type Office = {
  url: string
  /** What the server has said since it started. */
  said(): string
  /** The one-time code of a first run. */
  code: string
  letters(): string[]
  /** A fresh browser profile: nobody is signed in. */
  visit(options?: {
    width?: number
    height?: number
    language?: string
  }): Promise<{ page: Page; context: BrowserContext }>
  kill(signal: NodeJS.Signals): Promise<void>
  /** PostgreSQL with all its processes, as if the power had gone. */
  killDatabase(): void
  /** After a kill: on the same data, at the same address; as if it were another day, if one is named. */
  startAgain(day?: string): Promise<void>
  /** After its database was killed: until it is there again. */
  answering(): Promise<void>
  dataDir: string
  close(): Promise<void>
}

/** A real Landfall as `npm start` runs it, on data of its own, and a real browser in front of it. `today`: as if it were that day. */
export async function openOffice({
  example = false,
  browser: wanted = true,
  today = '',
} = {}): Promise<Office> {
  const dataDir = mkdtempSync(join(tmpdir(), 'landfall-journey-'))
  const port = await freePort()
  const url = `http://localhost:${port}`
  let output = ''
  let server: ChildProcess
  const start = (day = today) => {
    server = spawn(process.execPath, ['apps/server/main.ts', ...(example ? ['--example'] : [])], {
      cwd: root,
      env: { ...process.env, PORT: String(port), LANDFALL_DATA: dataDir, LANDFALL_TODAY: day },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const listen = (text: Buffer) => {
      output += text
    }
    server.stdout?.on('data', listen)
    server.stderr?.on('data', listen)
    return answering(url, server, () => output)
  }
  await start()
  const browser = wanted ? await openBrowser() : null
  return {
    url,
    said: () => output,
    get code() {
      return /code (\S+)/.exec(output)?.[1] ?? ''
    },
    letters: () =>
      readdirSync(join(dataDir, 'mail'))
        .sort()
        .map((name) => readFileSync(join(dataDir, 'mail', name), 'utf8')),
    visit: (options) => visit(browser!, url, options),
    kill: (signal) => kill(server, signal),
    killDatabase: () => killDatabase(dataDir),
    startAgain: start,
    answering: () => answering(url, server, () => output),
    dataDir,
    async close() {
      await browser?.close()
      await kill(server, 'SIGTERM')
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })

async function visit(browser: Browser, url: string, { width = 1280, height = 900, language = 'en' } = {}) {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width, height },
    hasTouch: width < 500,
    locale: language,
    timezoneId: 'Europe/Sofia',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  return { page, context }
}

async function answering(url: string, server: ChildProcess, output: () => string): Promise<void> {
  for (let look = 0; look < 600; look++) {
    if (server.exitCode !== null) throw new Error(`Landfall did not start:\n${output()}`)
    const well = await fetch(`${url}/api/health`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (well) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`Landfall did not answer:\n${output()}`)
}

const kill = (server: ChildProcess, signal: NodeJS.Signals): Promise<void> =>
  new Promise((resolve) => {
    if (server.exitCode !== null || server.signalCode !== null) return resolve()
    server.once('exit', () => resolve())
    server.kill(signal)
  })

function killDatabase(dataDir: string): void {
  const [first] = readFileSync(join(preparePlace(dataDir).cluster, 'postmaster.pid'), 'utf8').split('\n')
  const children = spawnSync('pgrep', ['-P', first!], { encoding: 'utf8' }).stdout.split('\n').filter(Boolean)
  process.kill(Number(first), 'SIGKILL')
  for (const child of children) killIfThere(Number(child))
}

/** A process may have ended between being listed and being killed. */
function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
