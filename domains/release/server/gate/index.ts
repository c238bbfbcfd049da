import { gateHandlers } from './gate.ts'
import { listGatesToSee } from './gates-to-see.ts'
import { myGateHandlers } from './my-gate.ts'
import { printGate } from './print-gate.ts'

export const allGateHandlers = [...gateHandlers, listGatesToSee, printGate, ...myGateHandlers]
