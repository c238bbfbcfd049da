import { exportBoard } from './export-board.ts'
import { markSeen } from './mark-seen.ts'
import { printBoard } from './print-board.ts'
import { showBoard } from './show-board.ts'

export const releaseHandlers = [showBoard, printBoard, exportBoard, markSeen]
