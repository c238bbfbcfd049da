import { continuityHandlers } from './continuity/report.ts'
import { countdownHandlers, countdownReactions, countdownSchedules } from './countdown/index.ts'
import { exportBoard } from './export-board.ts'
import { allFirstDaysHandlers, tellOfOverdue, watchFirstDays } from './first-days/index.ts'
import { allGateHandlers } from './gate/index.ts'
import { markSeen } from './mark-seen.ts'
import { printBoard } from './print-board.ts'
import { showBoard } from './show-board.ts'

export const releaseHandlers = [
  showBoard,
  printBoard,
  exportBoard,
  markSeen,
  ...countdownHandlers,
  ...allGateHandlers,
  ...allFirstDaysHandlers,
  ...continuityHandlers,
]

export const releaseReactions = [...countdownReactions, tellOfOverdue]
export const releaseSchedules = [...countdownSchedules, watchFirstDays]

export { syncReleases } from './countdown/index.ts'
