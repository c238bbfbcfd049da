import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { root, succeeds } from './house.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** The path of a Chromium for the journeys, installed if need be; null when there is none to be had. */
export async function provideBrowser() {
  return findBrowser() ?? (await installBrowser())
}

function findBrowser() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH
  const directories = (process.env.PATH ?? '').split(delimiter)
  return names.flatMap((name) => directories.map((directory) => join(directory, name))).find(runs) ?? null
}

/** Some systems ship a placeholder of that name, which only asks to install something. */
function runs(path) {
  try {
    accessSync(path, constants.X_OK)
    return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0
  } catch {
    return false
  }
}

async function installBrowser() {
  console.log('Installing Chromium for the journeys.')
  const apt = (...args) => asRoot('apt-get', ['-q', '-y', ...args])
  const install = () => apt('install', '--no-install-recommends', 'chromium')
  if ((install() || (apt('update') && install())) && findBrowser()) return findBrowser()
  return installWithPlaywright()
}

function asRoot(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  if (process.getuid?.() === 0) return succeeds(command, args, { env })
  return succeeds('sudo', ['-n', 'DEBIAN_FRONTEND=noninteractive', command, ...args])
}

async function installWithPlaywright() {
  const cli = join(root, 'node_modules', 'playwright-core', 'cli.js')
  if (!succeeds(process.execPath, [cli, 'install', 'chromium'])) return null
  const { chromium } = await import('playwright-core')
  return runs(chromium.executablePath()) ? chromium.executablePath() : null
}
