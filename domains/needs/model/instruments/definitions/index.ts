import type { Definition, Instrument } from '../definition.ts'
import { audit, auditC } from './audit.ts'
import { dudit } from './dudit.ts'
import { gad2 } from './gad-2.ts'
import { phq2 } from './phq-2.ts'
import { readiness } from './readiness.ts'
import { rosenberg } from './rosenberg.ts'
import { who5 } from './who-5.ts'

/** Every version of every instrument: an old result is read with the definition it was answered under. */
export const definitions: readonly Definition[] = [
  who5,
  phq2,
  gad2,
  audit,
  auditC,
  dudit,
  rosenberg,
  readiness,
]

export function definitionOf(instrument: Instrument, version?: number): Definition {
  const versions = definitions.filter((one) => one.instrument === instrument)
  const found = version === undefined ? versions.at(-1) : versions.find((one) => one.version === version)
  if (!found) throw new Error(`no version ${version} of ${instrument}`)
  return found
}
