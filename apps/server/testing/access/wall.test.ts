import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Operation } from '#platform/operations/operation.ts'
import { loadTexts } from '#platform/texts/texts.ts'
import { handlers } from '../../domains.ts'
import type { TestActor } from '../actor.ts'
import { createWorld, type World } from '../world.ts'
import { invented } from './invented-input.ts'
import { type Mark, marks, putUpWall, type WallStage } from './wall-stage.ts'

/**
 * The wall between help and control, written by hand: which side sees which part of one and the same participant, over everything that
 * can be asked or done. What is not named for a side, that side must not be told by anything.
 */
const volunteerSees: Mark[] = ['called name', 'handover of the match']
const officerSees: Mark[] = [
  'called name',
  'family name',
  'prison',
  'phone',
  'note of supervision',
  'task of supervision',
]
/** The coordinator of the same unit, as a measure that the words are really there to be found. */
const coordinatorSees: Mark[] = [
  'note of help',
  'note of health',
  'note of family',
  'goal of the plan',
  'whom something may be told',
  'what was told',
  'exception',
  'a "no"',
  'worry',
  'who must not meet',
  'words about the match',
]

let world: World
let stage: WallStage
const seen = new Map<string, Map<Mark, string>>()

/** The people's own record goes wherever a person is asked for; any other id is each of those that there are, in turn. */
function questions(operation: Operation): Record<string, unknown>[] {
  const input = invented(operation.input) as Record<string, unknown>
  const fields = Object.entries(operation.input.properties as Record<string, { format?: string }>)
  const texts = fields.filter(([name]) => ['text', 'query', 'search', 'name'].includes(name) && name in input)
  for (const [name] of texts) if (operation.kind === 'query') input[name] = marks['called name'].toLowerCase()
  const isAboutPeople = /^\/people\/:(id|personId)(\/|$)/.exec(operation.path)?.[1]
  const named = fields.filter(([name, part]) => part.format === 'uuid' && name in input).map(([name]) => name)
  const others = named.filter((name) => name !== isAboutPeople && name !== 'personId')
  const about = Object.fromEntries(named.map((name) => [name, stage.personId]))
  if (others.length === 0) return [{ ...input, ...about }]
  return stage.ids.map((id) => ({
    ...input,
    ...about,
    ...Object.fromEntries(others.map((name) => [name, id])),
  }))
}

async function askEverything(side: string, actor: TestActor, kind: Operation['kind']): Promise<void> {
  const found = seen.get(side) ?? new Map<Mark, string>()
  seen.set(side, found)
  for (const { operation } of handlers) {
    if (operation.kind !== kind) continue
    for (const input of questions(operation)) {
      const { status, body, bytes } = await actor.send(operation, input)
      expect(status, `${operation.name} as ${side}`).not.toBe(500)
      const text = body === null ? bytes.toString('utf8') : JSON.stringify(body)
      for (const [mark, word] of Object.entries(marks) as [Mark, string][])
        if (text.includes(word) && !found.has(mark)) found.set(mark, operation.name)
      if (status === 403) break
    }
  }
}

/** What a side was told, with the operation that told it first. */
const toldTo = (side: string) => Object.fromEntries(seen.get(side) ?? [])

beforeAll(async () => {
  loadTexts()
  world = await createWorld()
  stage = await putUpWall(world)
  const sides = { volunteer: stage.volunteer, officer: stage.officer, coordinator: stage.coordinator }
  for (const [side, actor] of Object.entries(sides)) await askEverything(side, actor, 'query')
  for (const side of ['volunteer', 'officer'] as const) await askEverything(side, sides[side], 'command')
}, 600_000)
afterAll(() => world?.close())

describe('of the same participant, over everything that can be asked or done', () => {
  test('a volunteer sees the name to call them by and what the match shares, and nothing else', () => {
    const { volunteer } = { volunteer: toldTo('volunteer') }
    expect(volunteer).toEqual(
      Object.fromEntries(volunteerSees.map((mark) => [mark, volunteer[mark] ?? 'nowhere'])),
    )
    for (const mark of volunteerSees) expect(volunteer[mark]).toBeDefined()
  })

  test('a supervision officer sees who and where they are and what belongs to supervision, and nothing else', () => {
    const officer = toldTo('officer')
    expect(officer).toEqual(Object.fromEntries(officerSees.map((mark) => [mark, officer[mark] ?? 'nowhere'])))
    for (const mark of officerSees) expect(officer[mark]).toBeDefined()
  })

  test('side by side they share the name alone', () => {
    const both = Object.keys(toldTo('volunteer')).filter((mark) => mark in toldTo('officer'))
    expect(both).toEqual(['called name'])
  })

  test('what neither sees is there: the coordinator finds it, but for the notes of supervision', () => {
    const coordinator = toldTo('coordinator')
    expect(coordinatorSees.filter((mark) => !(mark in coordinator))).toEqual([])
    expect(coordinator).not.toHaveProperty('note of supervision')
    expect(coordinator).not.toHaveProperty('task of supervision')
  })
})
