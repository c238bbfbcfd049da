// What start, landfall and test share. Plain JavaScript without dependencies: it runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, statSync, utimesSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

const inRoot = (...parts) => join(root, ...parts)

/** The Node that Landfall is written for; it comes with the packages, so any Node from 20 on can start it. */
export const nodeBinary = inRoot('node_modules', 'node', 'bin', 'node')

/** The environment in which the programs of our packages come first. */
export const environment = () => ({
  ...process.env,
  PATH: [inRoot('node_modules', '.bin'), process.env.PATH].filter(Boolean).join(delimiter),
})

/** Installs the packages when some are missing or the list of them has changed; `needed` must be there afterwards. */
export function installIfNeeded(needed = []) {
  const installed = inRoot('node_modules', '.package-lock.json')
  const isThere = (name) => existsSync(inRoot('node_modules', name))
  if (!existsSync(installed) || isNewer(inRoot('package-lock.json'), installed) || !needed.every(isThere)) {
    console.error('Installing what Landfall needs. This takes a minute or two, the first time only.')
    const args = ['install', '--no-audit', '--no-fund', ...(needed.length > 0 ? ['--include=dev'] : [])]
    // Its output goes beside ours: the standard output belongs to the program that was asked for.
    const { status } = spawnSync('npm', args, { cwd: root, stdio: ['ignore', 2, 2] })
    if (status !== 0) giveUp('The packages could not be installed; npm says why above.')
    const now = new Date()
    if (existsSync(installed)) utimesSync(installed, now, now)
  }
  if (!existsSync(nodeBinary)) fetchNode()
}

/** npm may be told not to run the scripts of packages; the one of `node` brings the program itself. */
function fetchNode() {
  const script = ['-e', "require('./installArchSpecificPackage.js')"]
  spawnSync(process.execPath, script, { cwd: inRoot('node_modules', 'node'), stdio: ['ignore', 2, 2] })
  if (!existsSync(nodeBinary)) giveUp('The package "node" brought no program for this machine.')
}

const isNewer = (file, than) => existsSync(file) && statSync(file).mtimeMs > statSync(than).mtimeMs

// Collects garbage a little more often: a third less memory under load, for no speed that could be measured.
const frugal = ['--max-semi-space-size=8', '--heap-growing-percent=20']

/** Goes on as a program of ours, with the arguments, signals and exit code of this one. */
export function become(program, args) {
  const command = [...frugal, inRoot(program), ...args]
  // On a newer Node this process really becomes the other, and nothing is left in between.
  if (process.execve) process.execve(nodeBinary, [nodeBinary, ...command], environment())
  // The channel tells the program when this process is killed, and it ends as if asked to.
  const child = spawn(nodeBinary, command, {
    env: environment(),
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  // A terminal sends Ctrl-C to both of us already.
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'])
    process.on(signal, () => (signal === 'SIGINT' && process.stdin.isTTY) || child.kill(signal))
  child.on('error', (error) => giveUp(error.message))
  child.on('exit', (code, signal) => {
    if (!signal) process.exit(code ?? 1)
    for (const name of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.removeAllListeners(name)
    process.kill(process.pid, signal)
  })
}

/** Runs a command to its end and answers whether it succeeded. */
export function succeeds(command, args, options = {}) {
  const { status } = spawnSync(command, args, { cwd: root, env: environment(), stdio: 'inherit', ...options })
  return status === 0
}

export function giveUp(message) {
  console.error(message)
  process.exit(1)
}
