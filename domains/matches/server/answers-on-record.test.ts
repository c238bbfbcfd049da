import { afterAll, beforeAll, expect, test } from 'vitest'
import { refusalsApi } from '#domains/refusals/model/index.ts'
import { prisonVisitorKind } from '#domains/volunteers/model/index.ts'
import { performAsSystem } from '#platform/operations/perform-as-system.ts'
import { fieldApi } from '../model/field-api.ts'
import { forgetVisitors } from './reduce.ts'
import { type Stage, setStage, today } from './testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
})
afterAll(() => stage.world.close())

const yesesOf = async (personId: string) => {
  const { rows } = await stage.world.owner.query(
    `select decider_kind, decider_id, source_id from yes_answers where person_id = $1 order by decider_kind`,
    [personId],
  )
  return rows
}

test('every “yes” to a proposal stands beside the “no”s: the volunteer’s from the phone, the person’s from a colleague', async () => {
  const [person, who] = [await stage.inPrison('Elena Petrova'), await stage.volunteer('Radu Popescu')]
  await stage.accepted(person, who)
  expect(await yesesOf(person)).toMatchObject([
    { decider_kind: 'participant', decider_id: person },
    { decider_kind: 'volunteer', decider_id: who.id },
  ])
  const { whole } = await stage.maria.ask(refusalsApi.report, {
    ...{ period: 'recent', source: 'match-proposal', decider: 'anybody' },
  })
  expect(whole).toMatchObject({ n: 'few' })
})

test('a volunteer writes no “yes” to a proposal that was made to somebody else', async () => {
  const [person, who] = [await stage.inPrison('Mila Petrova'), await stage.volunteer('Ana Popescu')]
  const stranger = await stage.volunteer('Somebody Else')
  const { id } = await stage.propose(await stage.request(person), who.id)
  const answer = { id, answer: 'yes', reason: null, words: null }
  expect((await stranger.actor.send(fieldApi.answer, answer)).status).toBe(404)
  expect(await yesesOf(person)).toEqual([])
})

test('when a visitor’s traces go, who said it and in which words goes too, and that it was said stays', async () => {
  const person = await stage.inPrison('Boris Angelov')
  const [first, second] = [await stage.volunteer('First Visitor'), await stage.volunteer('Second Visitor')]
  const request = await stage.request(person, prisonVisitorKind)
  const { id } = await stage.propose(request, first.id)
  await first.actor.do(fieldApi.answer, {
    id,
    answer: 'no',
    reason: 'too-far',
    words: 'I have moved to Varna.',
  })
  const { match } = await stage.show(request.id)
  const proposal = await stage.propose(match, second.id)
  await stage.volunteerSays(second, proposal.id)
  await stage.participantSays({ id: proposal.id, version: proposal.version + 1 }, 'yes', ['called-name'])
  await stage.setStatus(person, 'released', today)
  await stage.world.deliver()
  stage.world.setToday('2027-03-01')
  await performAsSystem(stage.world.site, forgetVisitors.name, [], forgetVisitors.run)
  const { rows } = await stage.world.owner.query(
    `select reason, decider_id, words, source_id from refusals where person_id = $1`,
    [person],
  )
  expect(rows).toEqual([{ reason: 'too-far', decider_id: null, words: null, source_id: null }])
  expect((await yesesOf(person)).map(({ decider_id }) => decider_id)).toEqual([null, null])
  stage.world.setToday(today)
})
