import type { Definition } from '../definition.ts'

const values = [0, 1, 2, 3]

export const phq2: Definition = {
  ...{ instrument: 'phq-2', version: 1 },
  items: ['little-interest', 'down'].map((key) => ({ key, values })),
  skips: [],
  scoring: { kind: 'sum', times: 1 },
  scoringSource: { text: 'phqscreeners.com', url: 'https://www.phqscreeners.com' },
  cutOffs: [
    {
      ...{ key: 'positive', group: 'everyone', from: 3 },
      source: { isUnverified: true },
    },
  ],
  licence: {
    terms: 'free',
    source: {
      text: 'phqscreeners.com: no permission required to reproduce, translate, display or distribute',
      url: 'https://www.phqscreeners.com',
    },
  },
}
