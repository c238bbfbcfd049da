// Where a spreadsheet would take a text for a formula, also in the wide forms of East Asian keyboards.
const formulaBegins = '[=+\\-@\\t\\r\\n＝＋－＠]'
// A text file separated by commas is split at semicolons by a Nordic Excel, and the other way round, whatever is quoted: there
// each part and each line is a beginning of its own.
const partBegins = '(?:^|[;,\\t\\r\\n])"*'
const dangerous = new RegExp(`^(?=${formulaBegins})`, 'u')
const dangerousParts = new RegExp(`(${partBegins})(?=${formulaBegins})`, 'gu')
const harmlessParts = new RegExp(`(${partBegins})'(?=${formulaBegins})`, 'gu')

/**
 * Puts an apostrophe before a text that a spreadsheet could run as a formula. This is the way OWASP describes against
 * "CSV injection": the text is then shown as it is, with the apostrophe before it. Numbers are left alone.
 */
export const neutralised = (text: string): string => text.replace(dangerous, "'")

/** The same for a text file, where the reader may take other places for the beginning of a cell than the writer. */
export const neutralisedInCsv = (text: string): string => text.replace(dangerousParts, "$1'")

/** Takes the apostrophes away again, so that a list that was exported and comes back says the same. */
export const unneutralised = (text: string): string => text.replace(harmlessParts, '$1')
