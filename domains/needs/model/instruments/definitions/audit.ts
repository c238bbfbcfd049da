import type { CutOff, Definition, Source } from '../definition.ts'

const values = [0, 1, 2, 3, 4]
const manual: Source = {
  text: 'AUDIT, WHO manual of 2001',
  url: 'https://studylib.net/doc/8651865/the-alcohol-use-disorders-identification-test',
}
const unconfirmed: Source = { ...manual, isUnverified: true }

const firstThree = ['how-often', 'typical-amount', 'six-or-more'].map((key) => ({ key, values }))
const theYear = ['could-not-stop', 'failed-expectations', 'morning-drink', 'guilt', 'memory']
const firstNever = { 'how-often': 0 }

const zone = (key: string, from: number): CutOff => ({ key, group: 'everyone', from, source: unconfirmed })

export const audit: Definition = {
  ...{ instrument: 'audit', version: 1 },
  items: [
    ...firstThree,
    ...theYear.map((key) => ({ key, values })),
    { key: 'injury', values: [0, 2, 4] },
    { key: 'concern', values: [0, 2, 4] },
  ],
  skips: [
    { when: firstNever, skip: ['typical-amount', 'six-or-more', ...theYear] },
    { when: { 'typical-amount': 0, 'six-or-more': 0 }, skip: theYear },
  ],
  skipSource: unconfirmed,
  scoring: { kind: 'sum', times: 1 },
  scoringSource: unconfirmed,
  cutOffs: [
    { key: 'suggested', group: 'women', from: 7, source: manual },
    { key: 'suggested', group: 'over-65', from: 7, source: manual },
    { key: 'hazardous', group: 'everyone', from: 8, source: manual },
    zone('zone-3', 16),
    zone('zone-4', 20),
  ],
  licence: {
    terms: 'non-commercial',
    source: { text: '© WHO 2001: not for sale or for use in conjunction with commercial purposes' },
  },
}

const camcops: Source = {
  text: 'CamCOPS, documentation of AUDIT',
  url: 'https://github.com/ucam-department-of-psychiatry/camcops',
}

/** The first three of the AUDIT. */
export const auditC: Definition = {
  ...{ instrument: 'audit-c', version: 1 },
  items: firstThree,
  skips: [{ when: firstNever, skip: ['typical-amount', 'six-or-more'] }],
  skipSource: unconfirmed,
  scoring: { kind: 'sum', times: 1 },
  scoringSource: camcops,
  cutOffs: [
    { key: 'uk', group: 'everyone', from: 5, source: { isUnverified: true } },
    { key: 'usual', group: 'men', from: 4, source: camcops },
    { key: 'usual', group: 'women', from: 3, source: camcops },
  ],
  // Called public domain by SAMHSA; its items are those of the AUDIT, whose terms are not, so they are treated alike.
  licence: { terms: 'unclear', source: { text: 'SAMHSA: "public domain"; AUDIT: © WHO 2001' } },
}
