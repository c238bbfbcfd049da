// Where a spreadsheet would take a text for a formula, also in the wide forms of East Asian keyboards.
const beginsLikeFormula = /^[=+\-@\t\r\n＝＋－＠]/u

/**
 * Puts an apostrophe before a text that a spreadsheet could run as a formula. This is the way OWASP describes against
 * "CSV injection": the text is then shown as it is, with the apostrophe before it. Numbers are left alone.
 */
export const neutralised = (text: string): string => (beginsLikeFormula.test(text) ? `'${text}` : text)

/** Takes the apostrophe away again, so that a list that was exported and comes back says the same. */
export const unneutralised = (text: string): string =>
  text.startsWith("'") && beginsLikeFormula.test(text.slice(1)) ? text.slice(1) : text
