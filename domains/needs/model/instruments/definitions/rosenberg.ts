import type { Definition } from '../definition.ts'

const values = [0, 1, 2, 3]

/** Two orders of the ten items are in use, so what is reversed goes with the sentence and not with its number. */
export const rosenberg: Definition = {
  ...{ instrument: 'rosenberg', version: 1 },
  items: [
    { key: 'satisfied', values },
    { key: 'no-good', values, isReversed: true },
    { key: 'good-qualities', values },
    { key: 'able', values },
    { key: 'not-proud', values, isReversed: true },
    { key: 'useless', values, isReversed: true },
    { key: 'of-worth', values },
    { key: 'more-respect', values, isReversed: true },
    { key: 'failure', values, isReversed: true },
    { key: 'positive-attitude', values },
  ],
  skips: [],
  scoring: { kind: 'sum', times: 1 },
  scoringSource: {
    text: 'Rosenberg self-esteem scale, 0 to 30',
    url: 'http://www.growing-self-esteem.com/rosenberg-self-esteem.html',
  },
  cutOffs: [
    {
      ...{ key: 'low', group: 'everyone', to: 14 },
      source: {
        text: 'Rosenberg self-esteem scale: 15 to 25 is usual',
        url: 'http://www.growing-self-esteem.com/rosenberg-self-esteem.html',
      },
    },
  ],
  licence: {
    terms: 'free',
    source: {
      text: 'public domain, adaptation and translation allowed (as quoted)',
      url: 'https://blackestfest.com/is-the-rosenberg-self-esteem-scale-free-to-use/',
    },
  },
}
