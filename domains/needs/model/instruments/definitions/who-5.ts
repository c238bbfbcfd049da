import type { Definition } from '../definition.ts'

const values = [0, 1, 2, 3, 4, 5]
const scoring = { text: 'PsyToolkit, WHO-5', url: 'https://www.psytoolkit.org/survey-library/who5.html' }

export const who5: Definition = {
  ...{ instrument: 'who-5', version: 1 },
  items: ['cheerful', 'calm', 'active', 'rested', 'interest'].map((key) => ({ key, values })),
  skips: [],
  // The sum times four. "(sum − 5) × 4", found on one calculator, is wrong.
  scoring: { kind: 'sum', times: 4 },
  scoringSource: scoring,
  cutOffs: [
    { key: 'reduced', group: 'everyone', to: 50, source: scoring },
    { key: 'low', group: 'everyone', to: 28, source: scoring },
  ],
  change: { points: 10, source: { isUnverified: true } },
  licence: {
    terms: 'non-commercial',
    source: { text: 'World Health Organization 2024, CC BY-NC-SA 3.0 IGO', isUnverified: true },
  },
}
