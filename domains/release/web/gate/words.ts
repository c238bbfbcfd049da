import type { TextKey } from '#platform/texts/text.ts'
import type { Tone } from '#platform/web/parts/parts.tsx'
import type { GateStanding, NotMetBecause } from '../../model/gate/gate.ts'

export const becauseWord = (because: NotMetBecause) => `release.word.because.${because}` as TextKey

export const toneOfGate: Record<GateStanding, Tone> = {
  'no-plan': 'lamp',
  'wants-confirming': 'beacon',
  'not-yet': 'fjord',
  confirmed: 'moss',
  closed: 'moss',
  'not-closed': 'beacon',
  'called-off': 'plain',
}
