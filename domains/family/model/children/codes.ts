/** From a letter to a night: what contact a child may have. */
export const contactKinds = ['letter', 'phone', 'video', 'visit-room', 'family-house', 'overnight'] as const
export type ContactKind = (typeof contactKinds)[number]

/** Where the two are in one room: nothing of it is booked without an assessment that allows it. */
export const kindsInOneRoom = ['visit-room', 'family-house', 'overnight'] as const
export const isInOneRoom = (kind: ContactKind): kind is (typeof kindsInOneRoom)[number] =>
  (kindsInOneRoom as readonly string[]).includes(kind)

export const careOf = ['caregiver', 'child-welfare', 'shared', 'not-known', 'not-asked'] as const
export const photoAnswers = ['yes', 'no', 'not-asked'] as const
export const closedBecause = [
  ...(['grown-up', 'moved', 'no-longer-wanted'] as const),
  ...(['parent-released', 'other'] as const),
] as const
export const adultKinds = ['parent', 'caregiver', 'other'] as const
export const adultRelations = [
  ...(['mother', 'father', 'step-parent', 'foster-parent'] as const),
  ...(['grandparent', 'sibling', 'other'] as const),
] as const
export const contactAnswers = ['allowed', 'not-allowed', 'court-order', 'not-asked'] as const
export const waysOfSaying = ['in-person', 'by-phone', 'in-writing', 'drawing', 'through-caregiver'] as const
export const waysOfInforming = ['talk', 'booklet', 'film', 'seen-the-room', 'other'] as const
export const consentGivers = ['caregiver', 'child-welfare'] as const
/** `spoken` is on record, and is not a written consent. */
export const consentWays = ['paper', 'signed-here', 'letter', 'spoken'] as const
export const dayKinds = ['birthday', 'school-start', 'holiday', 'other'] as const
export const contactStates = ['planned', 'held', 'cancelled'] as const
export const contactCancellers = [
  ...(['prison', 'parent', 'caregiver', 'child'] as const),
  ...(['centre', 'child-welfare', 'other'] as const),
] as const
export const admissionAnswers = ['yes', 'not-said', 'not-asked'] as const

export const askedBy = ['child', 'parent', 'caregiver', 'child-welfare', 'prison', 'centre'] as const
/** Whether anything known concerns children or violence; not-known and not-asked count as yes. */
export const concernAnswers = ['yes', 'no', 'not-known', 'not-asked'] as const
export const psychiatristSays = ['recommends', 'advises-against'] as const
export const officeAnswers = ['nothing-against', 'against', 'no-answer-yet', 'not-asked'] as const
export const checklistAnswers = ['yes', 'no', 'not-known', 'not-asked', 'does-not-apply'] as const
