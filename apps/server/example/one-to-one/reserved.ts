import { networkKind, prisonVisitorKind } from '#domains/volunteers/model/index.ts'
import type { Centre } from '../centre.ts'
import { addDays } from '../days.ts'
import type { Helper } from './helper.ts'
import { isHeldOn, isWithUsOn, leavesAfter, prisonOn, statusOn } from './participants.ts'
import type { Wish } from './wishes.ts'

/** Those who can be signed in as have somebody today: one outside, one inside, the colleague one outside. */
export function reservedFor(wishes: Wish[], helpers: Helper[], { today }: Centre): Map<Wish, Helper> {
  const reserved = new Map<Wish, Helper>()
  const isLongAgo = ({ asked, participant }: Wish) =>
    asked < addDays(today, -50) && isWithUsOn(participant, today) && leavesAfter(participant, asked) === null
  const isOutside = ({ participant }: Wish) =>
    participant.unit === 'Oslo' && (statusOn(participant, addDays(today, -10)) ?? '').endsWith('released')
  const isInside = ({ participant }: Wish) =>
    participant.unit === 'Oslo' &&
    prisonOn(participant, today) !== null &&
    isHeldOn(participant, addDays(today, -40)) &&
    (participant.confirmed === null || participant.confirmed > addDays(today, 20))
  const choose = (key: string, kindId: string, fits: (wish: Wish) => boolean) => {
    const helper = helpers.find((one) => one.key === key)!
    const [tongue] = helper.profile.languages
    const speaks = ({ profile }: Wish) =>
      profile.languages.some(({ language }) => language === tongue!.language)
    const found = wishes.filter(
      (wish) =>
        wish.kindId === kindId &&
        isLongAgo(wish) &&
        fits(wish) &&
        !reserved.has(wish) &&
        wish.asked > helper.path.approved!,
    )
    const wish = found.find(speaks) ?? found[0]
    if (wish) reserved.set(wish, helper)
  }
  choose('radu', networkKind, isOutside)
  choose('signe', prisonVisitorKind, isInside)
  choose('jonas', networkKind, isOutside)
  return reserved
}
