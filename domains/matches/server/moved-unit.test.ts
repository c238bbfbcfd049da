import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { TestActor } from '#apps/server/testing/world.ts'
import { peopleApi } from '#domains/people/model/index.ts'
import { volunteersApi } from '#domains/volunteers/model/index.ts'
import { loadTexts } from '#platform/texts/texts.ts'
import { matchesApi } from '../model/matches-api.ts'
import { movesApi } from '../model/moves.ts'
import { type InventedVolunteer, type Stage, setStage, today } from './testing/stage.ts'

let stage: Stage
let oslo: string
let ingrid: TestActor
beforeAll(async () => {
  loadTexts()
  stage = await setStage()
  oslo = await stage.world.unit('Oslo')
  ingrid = await stage.world.actor([{ role: 'coordinator', unitId: oslo }], { name: 'Ingrid Dahl' })
})
beforeEach(() => {
  stage.world.setToday(today)
  stage.world.letters.length = 0
})
afterAll(() => stage.world.close())

const moveTo = (id: string, toUnitId: string, by = stage.maria) =>
  by.do(peopleApi.transfer, { id, toUnitId, day: today, reason: 'Moves to a sister.' })
const shown = async (id: string, by = ingrid) => by.ask(matchesApi.show, { id })
const letters = () => stage.world.letters as unknown as { to: string; values: Record<string, string> }[]
const awayOf = async (volunteerId: string) => stage.maria.ask(movesApi.away, { volunteerId })

let nth = 0
/** Two who go together in Pleven, watched over by a third; then the participant moves to Oslo. */
async function moved({ watched = false, met = true } = {}) {
  const name = `Elena ${['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight'][nth++]}`
  const [elena, radu] = [await stage.inPrison(name), await stage.volunteer(`Radu Number${nth}`)]
  const { id } = met ? await stage.active(elena, radu) : await stage.accepted(elena, radu)
  const ivan = watched
    ? await stage.world.actor([{ role: 'coordinator', unitId: stage.pleven }], { name: 'Ivan Kolev' })
    : null
  if (ivan)
    await stage.world.owner.query('update volunteers set supervisor_id = $1 where id = $2', [
      ivan.userId,
      radu.id,
    ])
  expect(await stage.myMatches(radu)).toHaveLength(1)
  await moveTo(elena, oslo)
  return { elena, radu, id, ivan }
}

async function agree({ radu, id }: { radu: InventedVolunteer; id: string }, answer: 'agrees' | 'declines') {
  const [away] = await awayOf(radu.id)
  await stage.maria.do(movesApi.answer, { id: away!.id, version: away!.version, answer, words: null })
  await stage.world.deliver()
  return (await shown(id)).match
}

describe('a participant who goes over to another unit', () => {
  test('takes no volunteer along: the right is gone with the transfer itself, before any job has run', async () => {
    const { radu, id } = await moved()
    expect(await stage.myMatches(radu)).toEqual([])
    expect((await shown(id)).match.state).toBe('active')
    await stage.world.deliver()
    const { match, attention, move } = await shown(id)
    expect(match).toMatchObject({ state: 'paused', pausedBecause: 'moved-unit', coordinator: null })
    expect(attention).toContain('moved-unit')
    expect(move).toMatchObject({ volunteerUnit: 'Pleven', unitAnswer: null, volunteerUnitAnswer: null })
    expect(await stage.myMatches(radu)).toEqual([])
    await stage.world.deliver()
    expect((await shown(id)).steps.filter(({ step }) => step === 'move-unit')).toHaveLength(1)
  })

  test('both units and whoever watches over the volunteer are told, by mails that name nobody', async () => {
    const { ivan, radu } = await moved({ watched: true })
    await stage.world.deliver()
    const addresses = letters().map(({ to }) => to)
    for (const { userId } of [ingrid, stage.maria, ivan!])
      expect(addresses).toContain(`${userId}@example.org`)
    expect(JSON.stringify(letters())).not.toMatch(/Elena|Radu|Oslo|Pleven/)
    expect(await awayOf(radu.id)).toMatchObject([
      { unit: 'Oslo', unitAnswer: null, volunteerUnitAnswer: null, settledOn: null },
    ])
  })

  test('the new unit sees who it is, and nothing else of the other unit’s volunteer', async () => {
    const { radu, id } = await moved()
    await stage.world.deliver()
    expect((await shown(id)).volunteerUnit).toBe('Pleven')
    expect((await shown(id)).match.volunteer).toMatchObject({
      id: radu.id,
      name: expect.stringContaining('Radu'),
    })
    expect((await ingrid.send(volunteersApi.show, { id: radu.id })).status).toBe(404)
    expect(await ingrid.ask(volunteersApi.list, {})).toEqual([])
    expect((await stage.maria.send(matchesApi.show, { id })).status).toBe(404)
    expect(JSON.stringify(await awayOf(radu.id))).not.toContain('Elena')
  })

  test('they go on only once both units have agreed, whoever says so first', async () => {
    const moving = await moved()
    const { id, radu } = moving
    await stage.world.deliver()
    const { version } = (await shown(id)).match
    expect((await ingrid.send(matchesApi.resume, { id, version, day: today })).body).toMatchObject({
      reasons: [{ code: 'match-moved-unit' }],
    })
    await ingrid.do(movesApi.keep, { id, version })
    await stage.world.deliver()
    expect((await shown(id)).match.state).toBe('paused')
    expect(await stage.myMatches(radu)).toEqual([])
    expect(await agree(moving, 'agrees')).toMatchObject({ state: 'active', pausedBecause: null })
    expect(await stage.myMatches(radu)).toHaveLength(1)
    expect(await awayOf(radu.id)).toMatchObject([{ unit: 'Oslo', settledOn: today }])
    const other = await moved()
    await stage.world.deliver()
    expect(await agree(other, 'agrees')).toMatchObject({ state: 'paused' })
    await ingrid.do(movesApi.keep, { id: other.id, version: (await shown(other.id)).match.version })
    await stage.world.deliver()
    expect((await shown(other.id)).match.state).toBe('active')
  })

  test('a unit that says no leaves one thing: to end it kindly, and both hear of it', async () => {
    const moving = await moved()
    await stage.world.deliver()
    const { id, version } = await agree(moving, 'declines')
    expect((await ingrid.send(movesApi.keep, { id, version })).body).toMatchObject({
      reasons: [{ code: 'volunteer-not-lent' }],
    })
    stage.world.letters.length = 0
    await ingrid.do(matchesApi.end, { id, version, day: today, reason: 'moved', words: null })
    await stage.world.deliver()
    expect((await shown(id)).match).toMatchObject({ state: 'ended', endReason: 'moved', pausedBecause: null })
    expect(letters().map(({ to }) => to)).toContain(`${stage.maria.userId}@example.org`)
    expect(await awayOf(moving.radu.id)).toEqual([])
  })

  test('two who had agreed and not met meet with the coordinator first', async () => {
    const moving = await moved({ met: false })
    const { id } = moving
    await stage.world.deliver()
    await ingrid.do(movesApi.keep, { id, version: (await shown(id)).match.version })
    expect(await agree(moving, 'agrees')).toMatchObject({ state: 'accepted', begins: null })
  })

  test('back in the volunteer’s unit it goes on by itself, and moved once more it waits again', async () => {
    const { elena, id, radu } = await moved()
    await stage.world.deliver()
    await moveTo(elena, stage.pleven, ingrid)
    await stage.world.deliver()
    expect((await shown(id, stage.maria)).match).toMatchObject({ state: 'active', pausedBecause: null })
    expect(await stage.myMatches(radu)).toHaveLength(1)
    await moveTo(elena, await stage.world.unit('Bergen'))
    expect(await stage.myMatches(radu)).toEqual([])
  })

  test('somebody of neither unit answers nothing', async () => {
    const { id, radu } = await moved()
    await stage.world.deliver()
    const vera = await stage.world.actor([{ role: 'coordinator', unitId: await stage.world.unit('Iași') }])
    const [away] = await awayOf(radu.id)
    const answer = { id: away!.id, version: away!.version, answer: 'agrees' as const, words: null }
    expect((await vera.send(movesApi.answer, answer)).status).toBe(404)
    expect((await ingrid.send(movesApi.answer, answer)).status).toBe(404)
    const { version } = (await shown(id)).match
    expect((await stage.maria.send(movesApi.keep, { id, version })).status).toBe(404)
  })

  test('a request goes along, and a card that is with a volunteer of the former unit goes back', async () => {
    const [elena, radu] = [await stage.inPrison('Elena Asks'), await stage.volunteer('Radu Asked')]
    const { id } = await stage.propose(await stage.request(elena), radu.id)
    const [match] = (await stage.maria.ask(matchesApi.ofPerson, { personId: elena })).matches
    await moveTo(elena, oslo)
    await stage.world.deliver()
    const file = await shown(match!.id)
    expect(file.match).toMatchObject({ state: 'requested', coordinator: null })
    expect(file.attention).toContain('nobody-coordinates')
    await expect(stage.volunteerSays(radu, id)).rejects.toMatchObject({ status: 404 })
  })
})
