import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Operation } from '#platform/operations/operation.ts'
import { assessmentsApi } from '../../model/children/assessments-api.ts'
import { childrenApi } from '../../model/children/children-api.ts'
import { staysApi } from '../../model/stays/stays-api.ts'
import { allowContact, aPlace, type ChildStage, setChildStage, stayOf } from '../testing/child-stage.ts'

let stage: ChildStage
beforeAll(async () => {
  stage = await setChildStage()
})
afterAll(() => stage.world.close())

const operations: Operation[] = [
  ...Object.values(childrenApi),
  ...Object.values(assessmentsApi),
  ...Object.values(staysApi),
]

test('no answer about a child has a place for an offence, a sentence or a conviction', () => {
  for (const { name, output } of operations)
    expect(JSON.stringify(output).toLowerCase(), name).not.toMatch(/offen[cs]e|sentence|convict|crime|charge/)
})

test('and whatever is known of the father elsewhere is in none of them', async () => {
  const { world, desislava, fatherId, childId } = stage
  await world.owner.query(
    `update people set offence_group = 'violence', prison = 'Secret prison' where id = $1`,
    [fatherId],
  )
  const assessment = await allowContact(stage)
  const place = await aPlace(stage)
  const stay = await desislava.do(staysApi.book, stayOf(stage, place.id))
  const ids: Record<string, string> = {
    ...{ '/children/:id': childId, '/assessments/:id': assessment.id, '/stays/:id': stay.id },
  }
  const asked = operations.filter(({ kind, givesFile }) => kind === 'query' && givesFile === null)
  expect(asked.length).toBeGreaterThan(8)
  for (const operation of asked) {
    const input = {
      ...{ id: ids[operation.path] ?? childId, childId, personId: fatherId, group: 'contact' },
      ...{ from: '2026-11-01', until: '2026-12-31' },
    }
    const known = Object.fromEntries(
      Object.entries(input).filter(([field]) => field in operation.input.properties),
    )
    const { body, status } = await desislava.send(operation, known)
    if (operation.name !== 'family.list-checklists') expect(status, operation.name).toBe(200)
    expect(JSON.stringify(body), operation.name).not.toMatch(/violence"|Secret prison/)
  }
})
