import loadHighs from 'highs'
import type { Assigned, AssignmentProblem } from '../../model/assignment.ts'

let loaded: ReturnType<typeof loadHighs> | undefined

/** How many pairs each participant and each volunteer brings along at first, and how many join in one round. */
const pairsAtFirst = 8

/**
 * The assignment of the greatest worth, solved exactly as a linear programme. Its whole matrix would take the solver seconds, so it begins
 * with the best pairs of each side and some drawn evenly. The prices of the optimum among these tell which of the pairs left out could
 * still do better; they join, until none could. By duality the optimum is then that of all pairs. The matrix of an assignment
 * is totally unimodular: the programme's own optimum gives whole people.
 */
export async function solveAssignment({
  seekers,
  offers,
  places,
  worth,
}: AssignmentProblem): Promise<Assigned> {
  const nobody: Assigned = { offerOf: Array<number>(seekers).fill(-1), total: 0 }
  const pairs = firstPairs({ seekers, offers, places, worth })
  if (pairs.length === 0) return nobody
  const isIn = new Uint8Array(worth.length)
  for (const pair of pairs) isIn[pair] = 1

  loaded ??= loadHighs()
  const highs = await loaded
  const rows = seekers + offers
  const none = new Int32Array(0)
  return highs.withModel(
    {
      ...{ numCols: 0, numRows: rows, sense: highs.constants.objectiveSense.maximize },
      ...{ colCost: [], colLower: [], colUpper: [] },
      rowLower: new Float64Array(rows).fill(-highs.infinity),
      rowUpper: Float64Array.from({ length: rows }, (_, row) => (row < seekers ? 1 : places[row - seekers]!)),
      matrix: {
        format: 'csc',
        numRows: rows,
        numCols: 0,
        starts: new Int32Array(1),
        indices: none,
        values: [],
      },
    },
    (model) => {
      model.options.set({ output_flag: false, presolve: 'off', random_seed: 1 })
      for (let joined = 0; ; ) {
        addPairs(pairs.slice(joined))
        joined = pairs.length
        model.run()
        if (model.getModelStatus() !== highs.constants.modelStatus.optimal)
          throw new Error('the assignment was not solved')
        const { colValue, rowDual } = model.getSolution()
        const better = pairsThatPay(rowDual)
        if (better.length === 0) return assignedIn(colValue)
        for (const pair of better) isIn[pair] = 1
        pairs.push(...better)
      }

      function addPairs(fresh: number[]): void {
        const count = fresh.length
        model.addCols({
          cost: Float64Array.from(fresh, (pair) => worth[pair]!),
          lower: new Float64Array(count),
          upper: new Float64Array(count).fill(highs.infinity),
          matrix: {
            ...{ format: 'csc', numRows: rows, numCols: count },
            starts: Int32Array.from({ length: count + 1 }, (_, index) => 2 * index),
            indices: Int32Array.from(
              fresh.flatMap((pair) => [Math.floor(pair / offers), seekers + (pair % offers)]),
            ),
            values: new Float64Array(2 * count).fill(1),
          },
        })
      }
    },
  )

  /** Pairs that are worth more than the two of them cost elsewhere: the best few of each participant. */
  function pairsThatPay(price: ArrayLike<number>): number[] {
    const found: number[] = []
    for (let seeker = 0; seeker < seekers; seeker++) {
      const gain = (pair: number) => worth[pair]! - price[seeker]! - price[seekers + (pair % offers)]!
      const paying: number[] = []
      for (let pair = seeker * offers; pair < (seeker + 1) * offers; pair++)
        if (worth[pair]! > 0 && !isIn[pair] && places[pair % offers]! > 0 && gain(pair) > 1e-6)
          paying.push(pair)
      found.push(...paying.sort((a, b) => gain(b) - gain(a) || a - b).slice(0, pairsAtFirst))
    }
    return found
  }

  function assignedIn(values: ArrayLike<number>): Assigned {
    const { offerOf } = nobody
    let total = 0
    pairs.forEach((pair, column) => {
      const value = values[column]!
      if (Math.abs(value - Math.round(value)) > 1e-6) throw new Error('the assignment came out in parts')
      if (Math.round(value) !== 1) return
      offerOf[Math.floor(pair / offers)] = pair % offers
      total += worth[pair]!
    })
    return { offerOf, total }
  }
}

/** The best pairs of each side, and some drawn evenly: where many are alike, the best of all are the same few. */
function firstPairs({ seekers, offers, places, worth }: AssignmentProblem): number[] {
  const isPair = (pair: number) => worth[pair]! > 0 && places[pair % offers]! > 0
  const best = (pairs: number[]) =>
    pairs
      .filter(isPair)
      .sort((a, b) => worth[b]! - worth[a]! || a - b)
      .slice(0, pairsAtFirst)
  const chosen = new Set<number>()
  const add = (pair: number) => void (isPair(pair) && chosen.add(pair))
  for (let seeker = 0; seeker < seekers; seeker++)
    best(Array.from({ length: offers }, (_, offer) => seeker * offers + ((offer + seeker) % offers))).forEach(
      add,
    )
  for (let offer = 0; offer < offers; offer++)
    best(Array.from({ length: seekers }, (_, seeker) => seeker * offers + offer)).forEach(add)
  // The same draw every time: the same list gives the same proposal.
  let state = 7
  for (let seeker = 0; seeker < seekers; seeker++) {
    for (let drawn = 0; drawn < pairsAtFirst; drawn++) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      add(seeker * offers + Math.floor((state / 2 ** 32) * offers))
    }
  }
  return [...chosen]
}
