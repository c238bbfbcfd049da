import { showAttention } from './attention.ts'
import { beginByHand, chooseShortList } from './begin-by-hand.ts'
import { addItem, markItem, setItem } from './change-items.ts'
import { decideMove } from './decide-move.ts'
import { keepCountdowns, peopleFollowed } from './follow-people.ts'
import { guaranteeSettings } from './guarantee-settings.ts'
import { showLanes } from './lanes.ts'
import { letterHandlers } from './letters.ts'
import { recordEvidence, withdrawEvidence } from './record-evidence.ts'
import { showCountdown, showReleasesOfPerson } from './show-countdown.ts'

export const countdownHandlers = [
  ...[showCountdown, showReleasesOfPerson, showLanes, showAttention, beginByHand, chooseShortList],
  ...[addItem, setItem, markItem, recordEvidence, withdrawEvidence, decideMove],
  ...letterHandlers,
  ...guaranteeSettings,
]
export const countdownReactions = peopleFollowed
export const countdownSchedules = [keepCountdowns]

export { syncReleases } from './sync.ts'
