import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Claim, claimDataDirectory } from './instance-lock.ts'

let dataDir: string
const servers: Server[] = []

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'landfall-claim-'))
})

afterEach(async () => {
  for (const server of servers.splice(0)) server.close()
  await rm(dataDir, { recursive: true })
})

test('a second start on the same data is told where the first one is', async () => {
  const first = await claim()
  const port = await serve(() => first.id)
  first.announce(port)
  expect(await claimDataDirectory(dataDir)).toEqual({ running: `http://127.0.0.1:${port}` })
})

test('after the first one has ended, the next may start', async () => {
  const first = await claim()
  first.release()
  expect((await claim()).id).not.toBe(first.id)
})

test('the lock of a process that was killed is taken over', async () => {
  const first = await claim()
  first.announce(1)
  await pretendItWas(spawnSync('true').pid)
  expect((await claim()).id).not.toBe(first.id)
})

test('a process that was given the number of a killed one is not mistaken for it', async () => {
  const first = await claim()
  first.announce(await serve(() => 'something else'))
  await pretendItWas(process.ppid)
  expect((await claim()).id).not.toBe(first.id)
})

test('a lock that a power cut left empty is no obstacle', async () => {
  await writeFile(join(dataDir, 'instance.json'), '')
  await claim()
})

test('a start waits for another that is just ending', async () => {
  const first = await claim()
  const second = claim()
  first.release()
  expect((await second).id).not.toBe(first.id)
})

test('of several starts at the same moment, one gets the data', async () => {
  const first = claim().then(async (one) => {
    one.announce(await serve(() => one.id))
    return one
  })
  const others = await Promise.all([claimDataDirectory(dataDir), claimDataDirectory(dataDir)])
  const one = await first.catch(() => null)
  expect([one, ...others].filter((each) => each?.running === null)).toHaveLength(1)
})

async function claim(): Promise<Claim> {
  const claimed = await claimDataDirectory(dataDir)
  if (claimed.running !== null) throw new Error(`already at ${claimed.running}`)
  return claimed
}

async function serve(id: () => string): Promise<number> {
  const server = createServer((_, answer) => answer.end(JSON.stringify({ instance: id() })))
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

async function pretendItWas(pid: number): Promise<void> {
  const file = join(dataDir, 'instance.json')
  await writeFile(
    file,
    JSON.stringify({ ...JSON.parse(await readFile(file, 'utf8')), pid, birth: 'long ago' }),
  )
}
