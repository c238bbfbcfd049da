import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { performAsSystem } from '#platform/operations/perform-as-system.ts'
import type { DataGroup } from '../model/consent.ts'
import { disclosuresApi, groundsApi, overridesApi } from '../model/index.ts'
import { stopWhatEnded } from './stop-what-ended.ts'

const first = Temporal.PlainDate.from('2026-11-01')
const dayAt = (offset: number) => first.add({ days: offset }).toString()
const agencies = ['Labour office', 'Clinic']
const groups: DataGroup[] = ['identity', 'health', 'plan']

/** What may happen in the life of somebody's consents, on which day and to which of what was given so far. */
const step = fc.oneof(
  fc.record({
    kind: fc.constant('give' as const),
    to: fc.nat(1),
    about: fc.subarray(groups, { minLength: 1 }),
    back: fc.nat(3),
    lasts: fc.option(fc.nat(6)),
  }),
  fc.record({ kind: fc.constant('take-back' as const), which: fc.nat(5) }),
  fc.record({
    kind: fc.constant('except' as const),
    to: fc.nat(1),
    about: fc.subarray(groups, { minLength: 1 }),
    hours: fc.integer({ min: 1, max: 72 }),
  }),
  fc.record({
    kind: fc.constant('tell' as const),
    to: fc.nat(1),
    about: fc.constantFrom(...groups),
    minutes: fc.nat(1000),
  }),
  fc.record({
    kind: fc.constant('tell' as const),
    to: fc.nat(1),
    about: fc.constantFrom(...groups),
    minutes: fc.nat(1000),
  }),
  fc.record({ kind: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 4 }) }),
)

/** What the model of the test remembers: written here a second time, beside the database that decides. */
type Given = {
  to: number
  about: DataGroup[]
  from: string
  ends: string | null
  takenBack: string | null
  id: string
  version: number
}
type Excepted = { to: number; about: DataGroup[]; until: Temporal.Instant }

let world: World
let unitId: string
let maria: TestActor
let ivan: TestActor

beforeAll(async () => {
  world = await createWorld()
  unitId = await world.unit('Pleven')
  maria = await world.actor([{ role: 'coordinator', unitId }])
  ivan = await world.actor([{ role: 'manager', unitId }])
})
afterAll(() => world.close())

test('for any history of consents and exceptions, nothing is told without a ground at that minute, and what has none is under way no longer', {
  timeout: 300_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      const personId = await world.person(unitId)
      const given: Given[] = []
      const excepted: Excepted[] = []
      let day = dayAt(0)
      let now = Temporal.Instant.from(`${day}T06:00:00Z`)
      world.site.now = () => now
      const holds = (to: number, about: DataGroup) =>
        given.some(
          (one) =>
            one.to === to &&
            one.about.includes(about) &&
            one.from <= day &&
            (one.ends ?? '9') >= day &&
            one.takenBack === null,
        ) ||
        excepted.some(
          (one) => one.to === to && one.about.includes(about) && Temporal.Instant.compare(now, one.until) < 0,
        )
      const recipient = (to: number) => ({
        ...{ personId, recipientKind: 'agency' as const, recipientId: null, recipientName: agencies[to]! },
      })
      for (const each of steps) {
        now = now.add({ seconds: 1 })
        if (each.kind === 'wait') {
          day = Temporal.PlainDate.from(day).add({ days: each.days }).toString()
          now = Temporal.Instant.from(`${day}T06:00:00Z`)
        } else if (each.kind === 'give') {
          const from = Temporal.PlainDate.from(day).subtract({ days: each.back }).toString()
          const ends =
            each.lasts === null ? null : Temporal.PlainDate.from(from).add({ days: each.lasts }).toString()
          const { id, version } = await maria.do(groundsApi.record, {
            ...{
              personId,
              purpose: 'share-with-agency',
              recipient: agencies[each.to]!,
              dataGroups: each.about,
              language: 'bg',
              how: 'paper',
            },
            ...{ witness: null, givenOn: from, ends },
          })
          given.push({ to: each.to, about: each.about, from, ends, takenBack: null, id, version })
        } else if (each.kind === 'take-back') {
          const standing = given.filter((one) => one.takenBack === null)
          const one = standing[each.which % Math.max(standing.length, 1)]
          if (!one) continue
          await maria.do(groundsApi.withdraw, {
            id: one.id,
            version: one.version,
            withdrawnOn: day,
            withdrawnHow: 'spoken',
          })
          one.takenBack = day
        } else if (each.kind === 'except') {
          const asked = {
            dataGroups: each.about,
            reason: 'life-in-danger' as const,
            words: 'It cannot wait',
            hours: each.hours,
          }
          const { id, version } = await maria.do(overridesApi.ask, { ...recipient(each.to), ...asked })
          await ivan.do(overridesApi.decide, { id, version, decision: 'approved', words: null })
          excepted.push({ to: each.to, about: each.about, until: now.add({ hours: each.hours }) })
        } else {
          const noon = Temporal.Instant.from(`${day}T06:00:00Z`).add({ minutes: each.minutes })
          // The clock only goes forward, and stays within the day of the house.
          if (Temporal.Instant.compare(noon, now) > 0 && each.minutes < 900) now = noon
          const { status } = await maria.send(disclosuresApi.tell, {
            ...{ ...recipient(each.to), recipientType: null, dataGroups: [each.about] },
            ...{ words: 'Something', legalGroundId: null },
          })
          expect(status).toBe(holds(each.to, each.about) ? 200 : 422)
        }
        await performAsSystem(world.site, null, [], stopWhatEnded.run)
        const about = await maria.ask(disclosuresApi.ofPerson, { personId })
        for (const { recipientName, dataGroup, stoppedAt } of about)
          if (stoppedAt === null) expect(holds(agencies.indexOf(recipientName), dataGroup)).toBe(true)
      }
    }),
    { numRuns: 40 },
  )
})
