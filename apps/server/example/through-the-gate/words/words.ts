/** What was written down on the way through the gate, in the language of the unit. */
export type GateWords = {
  /** By the code of an item: who was told, and a note of it. */
  told: Record<string, { whom: string; notes: string[] }>
  notNeeded: string[]
  decisions: string[]
  gatePlaces: string[]
  transport: string[]
  clothes: string[]
  phone: string[]
  firstMeal: string[]
  firstBed: string[]
  papers: string[]
  cash: string[]
  stops: { what: string; where: string }[]
  ifNotReleased: string
  ifArrested: string
  ifEarly: string
  notMet: string[]
  clinic: string
  family: string[]
}
