export const steps = [1, 2, 3, 4, 5] as const

/** The sentences of an area that has none of its own. */
export const generalAnchors = [
  'needs.step.1',
  'needs.step.2',
  'needs.step.3',
  'needs.step.4',
  'needs.step.5',
] as const
