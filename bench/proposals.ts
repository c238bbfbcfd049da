import type { AssignmentProblem } from '#domains/matches/model/assignment.ts'
import type { Offer, Seeker } from '#domains/matches/model/pair-shapes.ts'
import { planAside } from '#domains/matches/server/assignment/plan-aside.ts'
import { solveAssignment } from '#domains/matches/server/assignment/solve.ts'
import { ageBands, blankProfile, type MatchingProfile } from '#domains/volunteers/model/index.ts'

// How long a whole waiting list takes, from the profiles to the pairs, thread and all:
// node bench/proposals.ts [size]
const size = Number(process.argv[2] ?? 500)
const today = '2026-11-22'

let state = 11
const draw = (below: number) => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
  return Math.floor((state / 2 ** 32) * below)
}
const some = <One>(of: readonly One[], share: number) => of.filter(() => draw(100) < share)

const places = ['Pleven', 'Pleven, Storgozia', 'Lovech', 'Vratsa', 'Sliven', null]
const interests = Array.from({ length: 24 }, (_, index) => `interest-${index}`)
const hours = Array.from({ length: 28 }, (_, slot) => slot)

function profile(): MatchingProfile {
  return {
    ...blankProfile,
    languages: some(['bg', 'ro', 'rom', 'tr', 'en'], 35).map((language) => ({
      language,
      level: 'fluent' as const,
    })),
    area: places[draw(places.length)] ?? null,
    hours: some(hours, 15),
    interests: some(interests, 20),
    ageBand: ageBands[draw(ageBands.length)]!,
    sex: draw(10) < 8 ? 'man' : 'woman',
    wishes: {
      sex: draw(10) === 0 ? 'woman' : 'no-wish',
      ageBands: draw(5) === 0 ? [ageBands[draw(5)]!] : [],
    },
  }
}

const seekers = Array.from(
  { length: size },
  (_, index): Seeker => ({
    ...{ id: `p${index}`, wish: profile(), nameKey: `person ${index}`, prison: null, inCustody: true },
    offenceGroup: null,
    waitsSince: `2026-${String(1 + draw(11)).padStart(2, '0')}-10`,
    releaseDay: null,
  }),
)
const offers = Array.from(
  { length: size },
  (_, index): Offer => ({
    id: `v${index}`,
    profile: profile(),
    placesFree: draw(5) === 0 ? 2 : 1,
    running: 0,
  }),
)
const apart = Array.from({ length: size }, (): [number, number] => [draw(size), draw(size)])

const made = (worth: (row: number, column: number) => number): AssignmentProblem => ({
  ...{ seekers: size, offers: size, places: Array<number>(size).fill(1) },
  worth: Int32Array.from({ length: size * size }, (_, pair) => worth(Math.floor(pair / size), pair % size)),
})

async function measured(name: string, work: () => Promise<{ given: number }>): Promise<void> {
  const before = process.cpuUsage()
  const began = performance.now()
  const { given } = await work()
  const { user, system } = process.cpuUsage(before)
  const seconds = (performance.now() - began) / 1000
  console.log(`| ${name} | ${seconds.toFixed(2)} | ${((user + system) / 1e6).toFixed(2)} | ${given} |`)
}

console.log(`| ${size} x ${size} | s | of processor | given |`)
console.log('|---|--:|--:|--:|')
await measured('as people are: judged and solved, thread and all', async () => {
  const planned = await planAside({ seekers, offers, keptApart: apart, declinedBefore: [], today })
  return { given: planned.filter(({ offer }) => offer !== null).length }
})
const hard: [string, (row: number, column: number) => number][] = [
  ['solved alone: every pair possible, drawn by lot', () => 60 + draw(100)],
  ['solved alone: all alike', () => 60],
  ['solved alone: everybody wants the same few', (row, column) => 60 + size - column + (row % 7)],
]
for (const [name, worth] of hard) {
  const problem = made(worth)
  await measured(name, async () => {
    const { offerOf } = await solveAssignment(problem)
    return { given: offerOf.filter((offer) => offer !== -1).length }
  })
}
