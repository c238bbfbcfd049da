/** Why something cannot be entered, and at which field; the page has a sentence for each code. */
export type Obstacle<Code extends string, Field extends string> = { code: Code; field: Field }
