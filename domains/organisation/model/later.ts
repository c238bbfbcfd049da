/** The later of two days. */
export const laterOf = (a: string, b: string): string => (a < b ? b : a)
