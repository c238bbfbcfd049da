/** Items whose letter has an own sentence; others ask for what the item is called. */
const withOwnSentence = [
  'identity-papers',
  'housing',
  'first-night',
  'welfare-state',
  'welfare-municipal',
  'bank-account',
  'debt',
  'work-or-course',
  'health',
  'substances',
  'probation',
] as const
type Asked = (typeof withOwnSentence)[number]

/** The sentence by which a letter asks for an item. */
export const askedInLetter = (code: string): `release.letter.ask.${Asked}` | null =>
  withOwnSentence.includes(code as Asked) ? `release.letter.ask.${code as Asked}` : null
