/** What colleagues and volunteers write about meeting one to one, in one language. No sentence says he or she: it is about anybody. */
export type Words = {
  /** What a participant wants to reach. */
  goals: string[]
  /** On a card that names nobody. */
  card: string[]
  /** At the end of a match, and to whoever comes next. */
  ending: string[]
  handover: string[]
  agreement: { what: string[]; howOften: string[]; where: string[]; until: string[] }
  review: string[]
  /** In the log of a meeting. */
  log: string[]
  declined: string[]
  thanks: string[]
  strengths: string[]
  reference: string[]
  relation: string[]
  exit: string[]
  talk: string[]
  agreed: string[]
  boundary: string[]
  offer: string[]
  exempted: string[]
  expense: string[]
  areas: string[]
  places: string[]
  worry: string[]
  worryNote: string[]
  worryOutcome: string[]
  dutyReport: { childWelfare: string; police: string; words: string }
  refusal: string[]
  refusalReview: string[]
  ground: string[]
  round: string[]
  nextStep: string[]
  hours: string[]
}

/** In a person's own words, inside. */
export type OwnWords = { problems: string[]; plans: string[]; motives: string[] }
