import { afterAll, beforeAll, expect, test } from 'vitest'
import { beginByHttp, type Caller } from './steps/by-http.ts'
import { type Office, openOffice } from './steps/office.ts'

const kills = 20

let office: Office
let maria: Caller

beforeAll(async () => {
  office = await openOffice({ browser: false })
  maria = await beginByHttp(office.url, office.code)
})
afterAll(() => office.close())

const unit = (name: string) => ({ name, place: null, language: 'en', workingDays: [1], iCoordinate: false })

/** Sends changes one after another until the connection breaks; answers the names that were acknowledged. */
async function changeUntilBroken(round: number): Promise<string[]> {
  const acknowledged: string[] = []
  for (let number = 0; ; number++) {
    const name = `Unit ${round}-${number}`
    const answer = await maria.command('/organisation/units', unit(name)).catch(() => null)
    if (answer?.status === 200) acknowledged.push(name)
    else return acknowledged
  }
}

test(`what was acknowledged survives ${kills} kills of the server or its database`, {
  timeout: 900_000,
}, async () => {
  const acknowledged: string[] = []
  for (let round = 0; round < kills; round++) {
    const changing = changeUntilBroken(round)
    // Long enough for some changes to be through, and never at the same point of one.
    await new Promise((resolve) => setTimeout(resolve, 60 + ((round * 37) % 90)))
    if (round % 2 === 0) await office.kill('SIGKILL')
    else office.killDatabase()
    acknowledged.push(...(await changing))
    if (round % 2 === 0) await office.startAgain()
    else await office.answering()
  }
  const { body } = await maria.ask('/organisation/units')
  const kept = new Set((body as { name: string }[]).map(({ name }) => name))
  expect(acknowledged.length).toBeGreaterThan(kills)
  expect(acknowledged.filter((name) => !kept.has(name))).toEqual([])
})
