/** What colleagues write, in one language. No sentence says he or she: it is about anybody. */
export type Sentences = {
  /** Notes about help, by where the person stands. */
  first: string[]
  inside: string[]
  near: string[]
  gate: string[]
  after: string[]
  family: string[]
  health: string[]
  supervision: string[]
  calls: { spokeWith: string; text: string }[]
  /** In the person's own words. */
  wordsInside: string[]
  wordsAfter: string[]
  tasks: {
    inside: string[]
    near: string[]
    after: string[]
    family: string[]
    supervision: string[]
    house: string[]
  }
  dropped: string[]
  /** Why a release date changed. */
  why: {
    guessed: string[]
    earlier: string[]
    later: string[]
    confirmed: string[]
    takenBack: string[]
    back: string[]
    unplanned: string[]
  }
  handover: string[]
  visiting: string[]
  saidBy: string[]
}
