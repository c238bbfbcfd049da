import type { Definition, Source } from '../definition.ts'

const values = [0, 1, 2, 3, 4]
const first = ['how-often', 'more-than-one', 'times-a-day', 'heavily', 'longing', 'could-not-stop', 'neglect']
// That site's Table 70 gives the 0, 2, 4 to the other items by mistake; its cut-offs are those of the manual.
const source: Source = {
  text: 'DUDIT scoring and interpretation, Comorbidity Guidelines',
  url: 'https://comorbidityguidelines.org.au/appendix-x-drug-use-disorders-identification-test-dudit/dudit-scoring-and-interpretation',
}

export const dudit: Definition = {
  ...{ instrument: 'dudit', version: 1 },
  items: [
    ...[...first, 'morning-after', 'guilt'].map((key) => ({ key, values })),
    { key: 'harm', values: [0, 2, 4] },
    { key: 'concern', values: [0, 2, 4] },
  ],
  skips: [],
  scoring: { kind: 'sum', times: 1 },
  scoringSource: {
    text: 'Drug Use Disorders Identification Test (DUDIT)',
    url: 'https://betterworldhealthcare.com/drug-use-disorders-identification-test-dudit/',
  },
  cutOffs: [
    { key: 'problem', group: 'men', from: 6, source },
    { key: 'problem', group: 'women', from: 2, source },
    { key: 'dependence', group: 'everyone', from: 25, source },
  ],
  licence: {
    terms: 'unclear',
    source: { text: 'Karolinska Institutet 2003: free to download, terms of passing it on unclear' },
  },
}
