import type { Centre } from '../centre.ts'
import { chanceOf } from '../chance.ts'
import { addDays, earlier, momentOn, workdayBy } from '../days.ts'
import { asItWasSaid, type OneToOneRows } from '../one-to-one/rows.ts'
import { coordinatorOf, type UnitName } from '../staff.ts'
import { cameTo, type ReferralRow, writeSteps } from './referral.ts'
import type { ComingInRows } from './rows.ts'
import { strangerOf } from './stranger.ts'
import { comingWordsOf } from './words/index.ts'

type Kind = 'new' | 'in-triage' | 'waiting' | 'withdrawn' | 'set-aside'
type Change = Partial<ReferralRow>

/** How many days ago each of them came. Three wait longer than we mean to let anybody wait. */
const came: Record<Kind, number[]> = {
  new: [1, 2, 4, 6],
  'in-triage': [3, 8, 12, 17],
  waiting: [11, 16, 22, 25, 33, 41, 58],
  withdrawn: [30, 62, 95, 130, 190, 240, 300],
  'set-aside': [9, 70],
}
const waitsFor = ['volunteer', 'answer-of-prison', 'consent', 'talk', 'volunteer', 'place', 'papers'] as const

/** Of whom we know so far only what the referral says. */
export function writeWaiting(
  taken: Set<string>,
  refusals: OneToOneRows['refusals'],
  rows: ComingInRows,
  centre: Centre,
): void {
  for (const unit of ['Pleven', 'Oslo'] as const) {
    const chance = chanceOf(centre.seed, 'waiting', unit)
    for (const kind of Object.keys(came) as Kind[])
      came[kind].forEach((daysAgo, index) => {
        const cameOn = earlier(workdayBy(addDays(centre.today, -daysAgo)), centre.lastDay)
        const held = chance.often(0.65)
        const { about } = strangerOf({ unit, held, recordedAt: momentOn(cameOn, 0) }, centre, chance, taken)
        const referral = cameTo(about, cameOn, centre, chance)
        const by = centre.userId(coordinatorOf(unit).key)
        const looked = earlier(workdayBy(addDays(cameOn, 4)), centre.lastDay)
        Object.assign(referral, changeOf(kind, { unit, index, looked, by }))
        rows.referrals.push(referral)
        const words = comingWordsOf[unit]
        writeSteps(
          referral,
          [
            { step: 'came', state: 'new', day: cameOn },
            ...(kind === 'in-triage' || kind === 'waiting'
              ? [{ step: 'triage', state: 'in-triage', day: looked } as const]
              : []),
            ...(kind === 'waiting' ? [{ step: 'wait', state: 'waiting', day: looked } as const] : []),
            ...(kind === 'withdrawn'
              ? [
                  {
                    step: 'withdraw',
                    state: 'withdrawn',
                    day: looked,
                    words: chance.pick(words.withdrawn),
                  } as const,
                ]
              : []),
            ...(kind === 'set-aside' ? [{ step: 'set-aside', state: 'new', day: looked } as const] : []),
          ],
          by,
          rows,
          centre,
        )
        if (kind === 'withdrawn') refusals.push(ownNo(referral, unit, looked, by, centre))
      })
  }
}

type Looked = { unit: UnitName; index: number; looked: string; by: string }

function changeOf(kind: Kind, { unit, index, looked, by }: Looked): Change {
  const seen = { stateSince: looked, handledBy: by }
  if (kind === 'in-triage') return { ...seen, state: kind }
  if (kind === 'withdrawn') return { ...seen, state: kind, closedOn: looked }
  if (kind === 'set-aside') return { setAside: index === 0 ? 'advertising' : 'nobody-named', handledBy: by }
  if (kind === 'new') return {}
  const { waits } = comingWordsOf[unit]
  return { ...seen, state: kind, waitsFor: waitsFor[index]!, waitsWords: waits[index] ?? null }
}

/** That somebody does not want it is their own "no", on record like every other. */
function ownNo(
  { id, unitId }: ReferralRow,
  unit: UnitName,
  day: string,
  by: string,
  centre: Centre,
): OneToOneRows['refusals'][number] {
  const decidedAt = momentOn(day, 60)
  return {
    ...asItWasSaid,
    ...{ id: centre.id(decidedAt), personId: null, unitId, deciderKind: 'participant', deciderId: null },
    ...{ deciderName: null, decidedAt, source: 'intake', sourceId: id, reason: 'does-not-want' },
    ...{
      basis: 'judgement',
      words: comingWordsOf[unit].withdrawn[0]!,
      alternative: null,
      alternativeWords: null,
    },
    ...{ reviewOn: null, reviewerId: null, reviewedAt: null, reviewedBy: null, reviewOutcome: null },
    ...{ reviewWords: null, recordedAt: decidedAt, recordedBy: by },
  }
}
